import { anyOf, nameRules, wordEnd, wordStart } from '../party/name-rules';
import type { Span } from '../span/span';
import { bothBefore, personBefore, personOfTitle } from './anaphora';
import { joinedFrom, joinedTo } from './joined';
import { mentionsIn, type Mention } from './mentions';
import type { Reading } from './reading';
import { letter } from '../words/letters';

/** Words that may stand between who acts and the verb, and what may be put in between commas: `, speaking from Sundmar,`. */
const adverbs = `(?:${anyOf(nameRules.between)}\\s+)*`;
export const toVerb = `(?:\\s*,[^,.;:]{1,80})?\\s*,?\\s*${adverbs}`;

const rightBefore = new RegExp(`^${toVerb}$`, 'iu');
const joinedVerb = new RegExp(`(?:,|\\band|\\bbut|\\bor)\\s+${adverbs}$`, 'iu');
const preposition =
  /\b(?:about|among|as|at|between|by|for|from|in|of|on|than|to|towards?|with)\s+(?:the\s+)?$/i;
const actsFor = /\b(?:authorities|government|parliament|people|side) of\s+(?:the\s+)?$/i;
/** What a sentence may have before its subject: a topic, a time. */
const opening = /^[^\p{L}\p{N}_]*(?:\p{L}[^.;:]{0,80},\s*)?(?:the\s+)?$/iu;
const ownVerb = new RegExp(`^${anyOf(nameRules.own)}${wordEnd}`, 'iu');
const participle = new RegExp(
  `^(?:(?:is|are|was|were|been|be)\\s+)?${anyOf(nameRules.passive)}${wordEnd}`,
  'iu',
);
const beingIt = /\b(?:is|are|was|were|been|be)(?:\s+also)?\s+$/i;

/** Whether the verb tells what others ask of its subject: `were invited to report`. */
export function isPassive(text: string, verb: Span): boolean {
  const words = text.slice(verb.start, verb.end);
  const isLed =
    /^(?:is|are|was|were|been|be)\s/i.test(words) ||
    beingIt.test(text.slice(Math.max(0, verb.start - 16), verb.start));
  return isLed && participle.test(words);
}

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
  return (
    inClauseAfter(reading, verb.span) ??
    namedIn(text, verb.span, mentions) ??
    namedBefore(text, verb.span, mentions) ??
    impliedBefore(reading, verb.span, mentions) ??
    sharedWith(reading, verb.span, mentions)
  );
}

function inClauseAfter({ text, span, context }: Reading, verb: Span): Mention | null {
  const words = text.slice(verb.start, verb.end);
  const after = text.slice(verb.end, span.end);
  const that =
    (/\sthat$/i.test(words) ? /^\s+(?:the\s+)?/i : /^\s+that\s+(?:the\s+)?/i).exec(after)?.[0] ?? '';
  if (that === '' || ownVerb.test(words)) return null;
  const [first] = mentionsIn(text, { start: verb.end, end: span.end }, context);
  const isFirst = first && first.span.start <= verb.end + that.length;
  return isFirst && canAct(text, first) ? first : null;
}

/** `both sides agreed to`, `Japan and the United States will`: the phrase of the rule has them in it. */
function namedIn(text: string, verb: Span, mentions: readonly Mention[]): Mention | null {
  const inside = mentions.filter(({ span }) => span.end > verb.start);
  const both = inside.find(({ by }) => by === 'both');
  return both ?? (inside.length > 1 ? joinedTo(text, mentions) : null);
}

function namedBefore(text: string, verb: Span, mentions: readonly Mention[]): Mention | null {
  const before = mentions.filter(({ span }) => span.end <= verb.start);
  const last = before.at(-1);
  return last && rightBefore.test(text.slice(last.span.end, verb.start)) ? joinedTo(text, before) : null;
}

const stands = new RegExp(
  `${wordStart}(?<word>they|he|she|it|the (?<title>[${letter}][${letter} -]*))\\s+${adverbs}$`,
  'iu',
);

/** `They`, `He`, `The President`: who is spoken of just before. */
function impliedBefore(reading: Reading, verb: Span, mentions: readonly Mention[]): Mention | null {
  const { text, sentence, context } = reading;
  const until = /^they\s/i.test(text.slice(verb.start, verb.end)) ? verb.start + 'they '.length : verb.start;
  const found = stands.exec(text.slice(sentence.start, until));
  if (!found) return null;
  const { word, title } = found.groups!;
  const at = sentence.start + found.index;
  const partyIds = title
    ? personOfTitle(text, at, title, context)
    : /^they$/i.test(word!)
      ? bothBefore(text, at, context)
      : singleBefore(reading, at, word!.toLowerCase() === 'it', mentions);
  return partyIds && { partyIds, span: { start: at, end: at + word!.length }, by: 'name' };
}

const openingTitle =
  /^(?:the )(?<title>\p{Lu}[\p{L} -]*?) (?:said|added|announced|replied|stated|noted|stressed)\b/iu;

/** `Japan announced that it will`: who opens the sentence, and for `he` and `she` else whom the sentence before names. */
function singleBefore(
  { text, sentence, context }: Reading,
  at: number,
  isThing: boolean,
  mentions: readonly Mention[],
): string[] | null {
  const opener = mentions.find(
    ({ span }) => span.end <= at && opening.test(text.slice(sentence.start, span.start)),
  );
  const isPerson = opener && context.surfaceForms.byId(opener.partyIds[0]!)?.kind === 'person';
  if (opener && opener.partyIds.length === 1 && isPerson !== isThing) return opener.partyIds;
  if (opener || isThing) return null;
  const title = openingTitle.exec(text.slice(sentence.start, at))?.groups!.title;
  return title ? personOfTitle(text, sentence.start, title, context) : personBefore(text, sentence, context);
}

/** `welcomed this and promised to`: the subject of the sentence or clause is that of each of its verbs. */
function sharedWith({ text, sentence }: Reading, verb: Span, mentions: readonly Mention[]): Mention | null {
  if (!joinedVerb.test(text.slice(sentence.start, verb.start))) return null;
  const before = mentions.filter(({ span }) => span.end <= verb.start);
  const index = before.findLastIndex((mention) => opensClause(text, sentence, mention));
  if (index === -1) return null;
  return joinedFrom(text, before, index);
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
