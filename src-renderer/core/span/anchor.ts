import search from 'approx-string-match';
import type { Quote } from './quote';
import type { Span } from './span';

/** Where words were found: at the place that was given, surely elsewhere, or at a likely place. */
export interface Anchored {
  span: Span;
  how: 'there' | 'moved' | 'doubtful';
}

/** How far from a quote its like may be, as a part of its length, and how long a quote is looked for so. */
const LIKENESS = 0.25;
const LONGEST_LIKE = 1000;
/** More places than these are not weighed. */
const MOST = 1000;

/**
 * Finds a stretch of a text (UTF-16 code units) by its offsets and its words: at its offsets where the words stand
 * there; else where they stand once, or where what stands around them tells one place from the others; else at the most
 * likely place, which is doubtful. White space may differ. `null` where nothing like them is found. After W3C Web
 * Annotation, TextPositionSelector and TextQuoteSelector; likeness is edit distance (Myers 1999, `approx-string-match`).
 */
export function anchor(text: string, given: Span | null, quote: Partial<Quote> | null): Anchored | null {
  const isInText = given !== null && given.start >= 0 && given.start < given.end && given.end <= text.length;
  const exact = quote?.exact ?? '';
  if (exact === '') return isInText ? { span: given, how: 'there' } : null;
  if (isInText && text.slice(given.start, given.end) === exact) return { span: given, how: 'there' };
  const places = placesOf(text, exact);
  const near = given?.start ?? 0;
  if (places.length > 0) return best(text, places, quote ?? {}, given && near);
  return likest(text, exact, near);
}

function placesOf(text: string, exact: string): Span[] {
  const places = exactPlacesOf(text, exact);
  return places.length > 0 ? places : loosePlacesOf(text, exact);
}

/** Where words stand in a text; not all where they are very many. */
export function exactPlacesOf(text: string, exact: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length < MOST; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length });
  return places;
}

/** Where words stand in a text with whatever white space between them. */
export function loosePlacesOf(text: string, exact: string): Span[] {
  const words = exact.trim().split(/\s+/u);
  if (words.length < 2 || words.length > LONGEST_LIKE) return [];
  const loose = new RegExp(words.map((word) => escapedPattern(word)).join('\\s+'), 'gu');
  const places: Span[] = [];
  for (const match of text.matchAll(loose)) {
    places.push({ start: match.index, end: match.index + match[0].length });
    if (places.length === MOST) break;
  }
  return places;
}

const escapedPattern = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Of several places the one whose surroundings fit best; where two fit alike, the nearer one, which is doubtful. */
function best(text: string, places: readonly Span[], quote: Partial<Quote>, near: number | null): Anchored {
  const [only] = places;
  if (places.length === 1) return { span: only!, how: 'moved' };
  const weighed = places
    .map((span) => ({
      span,
      fit: fitOf(text, span, quote),
      distance: near === null ? 0 : Math.abs(span.start - near),
    }))
    .sort((a, b) => b.fit - a.fit || a.distance - b.distance || a.span.start - b.span.start);
  const [first, second] = weighed;
  return { span: first!.span, how: first!.fit > second!.fit ? 'moved' : 'doubtful' };
}

/** How many code units before and after a place are those of the quote. */
function fitOf(text: string, { start, end }: Span, { prefix = '', suffix = '' }: Partial<Quote>): number {
  let before = 0;
  while (before < prefix.length && text.at(start - 1 - before) === prefix.at(-1 - before) && start > before)
    before++;
  let after = 0;
  while (after < suffix.length && end + after < text.length && text[end + after] === suffix[after]) after++;
  return before + after;
}

/** The place in a text that is most like words which do not stand there; the nearer one of two. */
export function likest(text: string, exact: string, near: number): Anchored | null {
  if (exact.length > LONGEST_LIKE || exact.length < 4) return null;
  const matches = search(text, exact, Math.floor(exact.length * LIKENESS));
  const unlike = ({ start, end }: Span) => Math.abs(end - start - exact.length);
  const [found] = matches.sort(
    (a, b) =>
      a.errors - b.errors || unlike(a) - unlike(b) || Math.abs(a.start - near) - Math.abs(b.start - near),
  );
  return found && found.start < found.end
    ? { span: { start: found.start, end: found.end }, how: 'doubtful' }
    : null;
}
