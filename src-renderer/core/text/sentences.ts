import type { Span } from '../span/span';
import { endsInAbbreviation } from './abbreviations';
import { graphemeBoundaryAtOrAfter, graphemeBoundaryAtOrBefore } from './graphemes';
import { isWhiteSpaceAt } from './white-space';

/**
 * Sentences (UAX #29 by Intl.Segmenter, for every script), joined again where it takes the full stop of an
 * abbreviation for an end. All offsets are UTF-16 code units.
 */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A sentence longer than this on one side of the offset is cut there. */
const REACH = 4096;

/**
 * The sentence around the offset, without the white space at its ends. It stays within its line or, where
 * given, within a stretch such as a block, whose line breaks then count as spaces. Empty where there is only
 * white space.
 */
export function sentenceAt(text: string, offset: number, within: Span = lineAround(text, offset)): Span {
  const from = graphemeBoundaryAtOrBefore(text, Math.max(within.start, offset - REACH));
  const to = graphemeBoundaryAtOrAfter(text, Math.min(within.end, offset + REACH));
  let last = { start: offset, end: offset };
  for (const sentence of cut(text, { start: from, end: to })) {
    last = sentence;
    if (offset < sentence.end) break;
  }
  return trimmed(text, last);
}

/** The sentences of a stretch in order, without the white space between them; its line breaks count as spaces. */
export function sentencesIn(text: string, within: Span): Span[] {
  return [...cut(text, within)]
    .map((sentence) => trimmed(text, sentence))
    .filter(({ start, end }) => start < end);
}

/** Sentences with the white space after them, as far as they are asked for. */
function* cut(text: string, { start: from, end: to }: Span): Generator<Span> {
  const stretch = text.slice(from, to).replace(/[\r\n]/g, ' ');
  let start = 0;
  for (const { index, segment } of segmenter.segment(stretch)) {
    const end = index + segment.length;
    if (end < stretch.length && goesOn(stretch, start, end)) continue;
    yield { start: from + start, end: from + end };
    start = end;
  }
}

function goesOn(stretch: string, start: number, end: number): boolean {
  const before = stretch.slice(start, end);
  const isNumberOfItem = /^\s*\(?(?:\d{1,3}|\p{L})\.\s*$/u.test(before);
  return isNumberOfItem || endsInAbbreviation(before, stretch.slice(end, end + 32));
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && isWhiteSpaceAt(text, start)) start++;
  while (end > start && isWhiteSpaceAt(text, end - 1)) end--;
  return { start, end };
}

const isLineBreak = (unit: number): boolean => unit === 0x0a || unit === 0x0d;

/** The offset's line as far as a sentence may reach. */
function lineAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && offset - start < REACH && !isLineBreak(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && end - offset < REACH && !isLineBreak(text.charCodeAt(end))) end++;
  return { start, end };
}
