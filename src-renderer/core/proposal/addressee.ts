import { anyOf, nameRules, wordEnd } from '../party/name-rules';
import { joinedTo } from './joined';
import { mentionsIn, pairOf, type Mention } from './mentions';
import { newPartyBefore } from './new-party';
import type { Reading } from './reading';
import { isPassive, subjectOf, toVerb } from './subject';

const asking = new RegExp(`^${anyOf(nameRules.asks)}${wordEnd}\\s*`, 'iu');
const rightBefore = new RegExp(`^${toVerb}$`, 'iu');

/**
 * To whom something is said: after a verb of asking who stands right after it, before `were asked to` who stands before
 * it, else who is named after the verb and does not act, else the other of two sides where one of them acts.
 */
export function addresseeOf(reading: Reading): Mention | null {
  const { text, span, sentence, verb, context } = reading;
  if (!verb) return null;
  if (isPassive(text, verb.span)) {
    const before = mentionsIn(text, { start: sentence.start, end: verb.span.start }, context);
    const last = before.at(-1);
    return last && rightBefore.test(text.slice(last.span.end, verb.span.start))
      ? joinedTo(text, before)
      : null;
  }
  const asked = asking.exec(text.slice(verb.span.start, span.end));
  if (asked) return rightAfter(reading, verb.span.start + asked[0].length);
  const acting = subjectOf(reading);
  if (!acting) return newPartyBefore(reading, verb.span) && namedAfter(reading, verb.span.end, []);
  const [actor, ...others] = acting.partyIds;
  if (acting.by === 'both' || others.length > 0) return null;
  const own = [actor!, context.represents?.get(actor!) ?? actor!];
  return (
    namedAfter(reading, Math.max(verb.span.end, acting.span.end), own) ?? otherOfTwo(reading, acting, own[1]!)
  );
}

/** The first who is named from a place on and is none of those. */
function namedAfter(
  { text, span, context }: Reading,
  from: number,
  those: readonly string[],
): Mention | null {
  const named = mentionsIn(text, { start: from, end: span.end }, context);
  return named.find(({ partyIds, by }) => by !== 'both' && !those.includes(partyIds[0]!)) ?? null;
}

/** Who is named at a place: `urged Veldria`; `null` where the words there name nobody that is known. */
function rightAfter({ text, span, context }: Reading, at: number): Mention | null {
  const [first] = mentionsIn(text, { start: at, end: span.end }, context);
  return first && /^(?:the\s+)?$/i.test(text.slice(at, first.span.start)) && first.by !== 'adjective'
    ? first
    : null;
}

function otherOfTwo({ context }: Reading, acting: Mention, side: string): Mention | null {
  const pair = pairOf(context);
  return pair?.includes(side) ? { ...acting, partyIds: pair.filter((id) => id !== side) } : null;
}
