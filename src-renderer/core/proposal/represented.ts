import { anyOf, nameRules, wordEnd, wordStart } from '../party/name-rules';
import type { Span } from '../span/span';
import { mentionsIn, type Mention } from './mentions';
import { newParty } from './new-party';
import type { NewParty } from './party-found';
import type { Reading } from './reading';
import { capital, letter } from '../words/letters';

const leadsTo = /^(?:\s*,)?\s*of\s+(?:the\s+)?$/i;
const onTheSide = /(?:\bside|\bdelegation|\brepresented by|\baccompanied by)(?![\p{L}\p{N}])/iu;

/**
 * For whom the one who is named speaks: a country or organisation in the words themselves (`Ambassador of Norsund`) or
 * right after them (`of the Republic of Veldria`), else the side that the sentence lists (`Present on the Veldrian side
 * were …`, `Norsund was represented by …`).
 */
export function representedBy(reading: Reading): Mention | null {
  const { text, span, sentence } = reading;
  const inside = countriesIn(reading, span)[0];
  if (inside) return inside;
  const after = countriesIn(reading, { start: span.end, end: sentence.end })[0];
  if (after && leadsTo.test(text.slice(span.end, after.span.start))) return after;
  const side = countriesIn(reading, { start: sentence.start, end: span.start }).at(-1);
  return side && onTheSide.test(text.slice(side.span.start, span.start)) ? side : null;
}

function countriesIn({ text, context }: Reading, span: Span): Mention[] {
  return mentionsIn(text, span, context).filter(
    ({ partyIds, by }) => by !== 'both' && context.surfaceForms.byId(partyIds[0]!)?.kind !== 'person',
  );
}

const word = `[${capital}][${letter}'’-]*`;
const ofName = `of\\s+(?:the\\s+)?(?<name>${word}(?:\\s+(?:of\\s+(?:the\\s+)?)?${word})*)`;
const ofNameInside = new RegExp(
  `(?<head>${wordStart}${anyOf(nameRules.heads)}\\s+)?${wordStart}${ofName}`,
  'u',
);
const ofNameAfter = new RegExp(`^\\s*,?\\s*${ofName}`, 'u');
const head = new RegExp(`${wordStart}${anyOf(nameRules.heads)}${wordEnd}`, 'u');

/**
 * An organisation that the words name (`Secretary-General of the Inner Sea Council`), or the country of its head
 * (`President of France`, `President Maren Talvik of the Republic of Veldria`), which nobody knows yet. Who heads a
 * country and an organisation too speaks for either.
 */
export function newRepresented(reading: Reading): NewParty | null {
  const { text, span, sentence } = reading;
  const words = text.slice(span.start, span.end);
  const isHead = head.test(words);
  const inside = ofNameInside.exec(words);
  if (inside) {
    const ofHead = inside.groups!.head !== undefined;
    return ofHead || !isHead
      ? named(reading, span.start + inside.index, inside[0], inside.groups!.name!, ofHead)
      : null;
  }
  const after = ofNameAfter.exec(text.slice(span.end, sentence.end));
  return after && named(reading, span.end, after[0], after.groups!.name!, isHead);
}

/** A country where it may be one; else only what a word shows to be an organisation, and more than that word. */
function named(
  reading: Reading,
  start: number,
  found: string,
  name: string,
  byHead: boolean,
): NewParty | null {
  const end = start + found.length;
  const party = newParty(reading, { start: end - name.length, end });
  const kind = party?.newParty.kind;
  const isOne = kind === 'country' ? byHead : kind === 'organisation' && /\s|^\p{Lu}{3,}$/u.test(name);
  return isOne ? party : null;
}
