import { nameRules } from '../party/name-rules';
import type { Span } from '../span/span';
import { mentionsIn, pairOf, type Mention } from './mentions';
import type { Reading } from './reading';

/** Words that may stand between who acts and the verb. */
const between = `(?:(?:${nameRules.between.join('|')})\\s+)*`;
/** What may be put in after a subject, between commas: `, speaking from Sundmar,`. */
const insertion = '(?:\\s*,[^,.;:]{1,80})?\\s*,?\\s*';
const subjectToVerb = new RegExp(`^${insertion}${between}$`, 'iu');
const sharedSubject = new RegExp(`(?:,|\\band|\\bbut|\\bor)\\s+${between}$`, 'iu');
const notSubject = /(?:\b(?:with|to|for|from|in|between|by|on|at|of|than)\s+(?:the\s+)?)$/i;
const actsFor = /\b(?:government|side|authorities|people|parliament) of\s+(?:the\s+)?$/i;
const coordination = /^\s*(?:,\s*)?(?:and\s+)?(?:the\s+)?$/i;

/** Who acts: named right before the verb, in the clause that it introduces, or before another verb that `and` joins to it. */
export function actingMention(reading: Reading): Mention | null {
  const { text, sentence, verb } = reading;
  if (!verb) return null;
  return (
    inThatClause(reading, verb.span) ??
    inVerbPhrase(reading, verb.span) ??
    beforeVerb(reading, { start: sentence.start, end: verb.span.start }, text)
  );
}

/** `pledged that Norsund would supply`: who acts stands after the verb of saying. */
function inThatClause({ text, span, context }: Reading, verb: Span): Mention | null {
  const that = /^\s+that\s+(?:the\s+)?/i.exec(text.slice(verb.end, span.end));
  if (!that) return null;
  const start = verb.end + that[0].length;
  const [first] = mentionsIn(text, { start: verb.end, end: span.end }, context);
  return first &&
    (first.span.start === start || text.slice(verb.end, first.span.start).trim() === 'that') &&
    !isPossessed(text, first) &&
    !first.adjective
    ? first
    : null;
}

/** `both sides agreed to`: the rule's own words may name them. */
function inVerbPhrase({ text, context }: Reading, verb: Span): Mention | null {
  const [first] = mentionsIn(text, { start: verb.start, end: verb.end }, context);
  if (first && !first.adjective) return first;
  return /^they\b/i.test(text.slice(verb.start, verb.end)) ? they({ text, context }, verb.start) : null;
}

function beforeVerb(reading: Reading, before: Span, text: string): Mention | null {
  const { context } = reading;
  const mentions = mentionsIn(text, before, context).filter(
    (mention) => !mention.adjective && !isPossessed(text, mention),
  );
  const toVerb = (end: number): string => text.slice(end, before.end);
  const last = mentions.at(-1);
  if (last && subjectToVerb.test(toVerb(last.span.end)) && isSubject(text, last))
    return withJoined(text, mentions);
  const pronoun = /\bthey\s+((?:\w+\s+)*)$/i.exec(text.slice(before.start, before.end));
  if (pronoun && new RegExp(`^${between}$`, 'i').test(pronoun[1]!))
    return they(reading, before.start + pronoun.index);
  if (!sharedSubject.test(text.slice(before.start, before.end))) return null;
  const [first] = mentions;
  if (!first || !opensSentence.test(text.slice(before.start, first.span.start))) return null;
  const joined = mentions.slice(0, 1 + joinedCount(text, mentions));
  return withJoined(text, joined);
}

const opensSentence = /^\W*(?:[A-Z][^,.;:]{0,80},\s*)?(?:the\s+)?$/u;

/** Both sides, where the words before speak of them. */
function they({ text, context }: Pick<Reading, 'text' | 'context'>, at: number): Mention | null {
  const pair = pairOf(context);
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 400);
  const spokenOf = mentionsIn(text, { start: from, end: at }, context).some(
    ({ partyIds }) => partyIds.length === 2,
  );
  return pair && spokenOf ? { partyIds: pair, span: { start: at, end: at + 4 }, adjective: false } : null;
}

const isPossessed = (text: string, { span: { end } }: Mention): boolean =>
  /^['’]s?\b/.test(text.slice(end, end + 3));

function isSubject(text: string, { span: { start } }: Mention): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return !notSubject.test(before) || actsFor.test(before);
}

/** The last with those that `and` joins to it: `Governor Quist and Minister Pell`. */
function withJoined(text: string, mentions: readonly Mention[]): Mention {
  let index = mentions.length - 1;
  while (
    index > 0 &&
    coordination.test(text.slice(mentions[index - 1]!.span.end, mentions[index]!.span.start))
  )
    index--;
  const joined = mentions.slice(index);
  return {
    partyIds: [...new Set(joined.flatMap(({ partyIds }) => partyIds))],
    span: { start: joined[0]!.span.start, end: joined.at(-1)!.span.end },
    adjective: false,
  };
}

function joinedCount(text: string, mentions: readonly Mention[]): number {
  let count = 0;
  while (
    count + 1 < mentions.length &&
    coordination.test(text.slice(mentions[count]!.span.end, mentions[count + 1]!.span.start))
  )
    count++;
  return count;
}
