import { anyOf, nameRules, wordEnd } from '../party/name-rules';
import type { Span } from '../span/span';
import { bothBefore, personBefore, personOfTitle } from './anaphora';
import { mentionsIn, type Mention } from './mentions';
import type { Reading } from './reading';

/** Words that may stand between who acts and the verb, and what may be put in between commas: `, speaking from Sundmar,`. */
const adverbs = `(?:${anyOf(nameRules.between)}\\s+)*`;
export const toVerb = `(?:\\s*,[^,.;:]{1,80})?\\s*,?\\s*${adverbs}`;

const rightBefore = new RegExp(`^${toVerb}$`, 'iu');
const joinedVerb = new RegExp(`(?:,|\\band|\\bbut|\\bor)\\s+${adverbs}$`, 'iu');
const preposition =
  /\b(?:about|among|as|at|between|by|for|from|in|of|on|than|to|towards?|with)\s+(?:the\s+)?$/i;
const actsFor = /\b(?:authorities|government|parliament|people|side) of\s+(?:the\s+)?$/i;
const joins = /^\s*,?\s*(?:and\s+)?(?:the\s+)?$/i;
/** What a sentence may have before its subject: a topic, a time. */
const opening = /^\W*(?:\p{Lu}[^.;:]{0,80},\s*)?(?:the\s+)?$/iu;
const proposing = new RegExp(`^${anyOf(nameRules.proposes)}${wordEnd}`, 'iu');
const passive = new RegExp(`^(?:is|are|was|were|been|be)\\s+${anyOf(nameRules.passive)}${wordEnd}`, 'iu');

/** Whether the verb tells what others ask of its subject: `were invited to report`. */
export const isPassive = (text: string, verb: Span): boolean =>
  passive.test(text.slice(verb.start, verb.end));

/**
 * Who acts, where that is known: named in the clause that the verb introduces (`pledged that Norsund would …`), in or
 * right before the verb, or before another verb that `and` joins to it. Possessives and names after a preposition
 * (`a visit to Norsund will`) do not act.
 */
export function subjectOf(reading: Reading): Mention | null {
  const { text, sentence, verb, context } = reading;
  if (!verb) return null;
  const until = { start: sentence.start, end: verb.span.end };
  const mentions = mentionsIn(text, until, context).filter((mention) => canAct(text, mention));
  const inVerb = mentions.find(({ span, by }) => span.end > verb.span.start && by === 'both');
  return (
    inClauseAfter(reading, verb.span) ??
    inVerb ??
    namedBefore(text, verb.span, mentions) ??
    impliedBefore(reading, verb.span) ??
    sharedWith(reading, verb.span, mentions)
  );
}

function inClauseAfter({ text, span, context }: Reading, verb: Span): Mention | null {
  const words = text.slice(verb.start, verb.end);
  const that =
    /^\s+that\s+(?:the\s+)?/i.exec(text.slice(verb.end, span.end))?.[0] ??
    (/\sthat$/i.test(words) ? ' ' : '');
  if (that === '' || proposing.test(words)) return null;
  const [first] = mentionsIn(text, { start: verb.end, end: span.end }, context);
  const isFirst = first && first.span.start <= verb.end + that.length;
  return isFirst && canAct(text, first) ? first : null;
}

function namedBefore(text: string, verb: Span, mentions: readonly Mention[]): Mention | null {
  const before = mentions.filter(({ span }) => span.end <= verb.start);
  const last = before.at(-1);
  return last && rightBefore.test(text.slice(last.span.end, verb.start)) ? withJoined(text, before) : null;
}

const pronoun = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<word>they|he|she|the (?<title>\\p{Lu}[\\p{L} -]*))\\s+${adverbs}$`,
  'iu',
);

/** `They`, `He`, `The President`: who is spoken of just before. */
function impliedBefore({ text, sentence, context }: Reading, verb: Span): Mention | null {
  const start = /^they\s/i.test(text.slice(verb.start, verb.end)) ? verb.start + 'they '.length : verb.start;
  const found = pronoun.exec(text.slice(sentence.start, start));
  if (!found) return null;
  const { word, title } = found.groups!;
  const span = { start: sentence.start + found.index, end: sentence.start + found.index + word!.length };
  const partyIds = title
    ? personOfTitle(title, context)
    : /^they$/i.test(word!)
      ? bothBefore(text, span.start, context)
      : personBefore(text, sentence, context);
  return partyIds && { partyIds, span, by: 'name' };
}

/** `welcomed this and promised to`: the subject of the sentence or clause is that of each of its verbs. */
function sharedWith({ text, sentence }: Reading, verb: Span, mentions: readonly Mention[]): Mention | null {
  if (!joinedVerb.test(text.slice(sentence.start, verb.start))) return null;
  const before = mentions.filter(({ span }) => span.end <= verb.start);
  const index = before.findLastIndex((mention) => opensClause(text, sentence, mention));
  if (index === -1) return null;
  let end = index;
  while (before[end + 1] && isJoined(text, before[end]!, before[end + 1]!)) end++;
  return withJoined(text, before.slice(0, end + 1));
}

function opensClause(text: string, sentence: Span, { span }: Mention): boolean {
  const before = text.slice(sentence.start, span.start);
  return opening.test(before) || /(?:\bthat|;)\s+(?:the\s+)?$/i.test(before);
}

function canAct(text: string, { span, by }: Mention): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const isOwner = /^['’]/.test(text.slice(span.end));
  return by !== 'adjective' && !isOwner && (!preposition.test(before) || actsFor.test(before));
}

const isJoined = (text: string, one: Mention, next: Mention): boolean =>
  joins.test(text.slice(one.span.end, next.span.start));

/** The last with those that `and` joins to it: `Governor Quist and Minister Pell`. */
export function withJoined(text: string, mentions: readonly Mention[]): Mention {
  let first = mentions.length - 1;
  while (first > 0 && isJoined(text, mentions[first - 1]!, mentions[first]!)) first--;
  const joined = mentions.slice(first);
  return {
    partyIds: [...new Set(joined.flatMap(({ partyIds }) => partyIds))],
    span: { start: joined[0]!.span.start, end: joined.at(-1)!.span.end },
    by: joined[0]!.by,
  };
}
