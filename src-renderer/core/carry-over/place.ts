import { exactPlacesOf, likest, loosePlacesOf } from '../span/anchor';
import { snapSpan } from '../span/snap';
import { isSameSpan, type Span } from '../span/span';
import type { Alignment } from './alignment';

/** Where a span of the old text stands in the new one; `doubtful` where somebody has to say whether it is the same. */
export interface Placed {
  span: Span;
  how: 'certain' | 'doubtful';
}

/** So many code units of words and of what stands about them leave no doubt that a place is the same. */
const ENOUGH = 24;
/** How far about a span its surroundings are compared. */
const ABOUT = 48;
/** In more changed text than this, in UTF-16 code units, words are not looked for by likeness. */
const FARTHEST = 100_000;
/** What takes the place of words is not much longer than they were. */
const GROWTH = 3;

/**
 * Finds a span of the old text (UTF-16 code units) in the new one. Where its words stand where they stood, or were moved
 * with enough of what stands about them, that is certain. Where they were changed, or are short and stand elsewhere, the
 * likeliest place is doubtful; `null` where there is none. White space has no say.
 */
export function placeIn(alignment: Alignment, span: Span): Placed | null {
  const stayed = placeOfEnds(alignment, span);
  const placed =
    stayed && hasSameWords(alignment, span, stayed)
      ? { span: stayed, how: isTold(alignment, span, stayed) ? ('certain' as const) : ('doubtful' as const) }
      : (moved(alignment, span) ?? changed(alignment, span, stayed));
  return placed && onWhole(alignment, span, placed);
}

/** Where both ends are shared by the texts, the stretch between them. */
function placeOfEnds(alignment: Alignment, { start, end }: Span): Span | null {
  const first = alignment.newPlaceOf(start);
  const last = alignment.newPlaceOf(end - 1);
  return first === null || last === null ? null : { start: first, end: last + 1 };
}

const folded = (words: string): string => words.trim().replaceAll(/\s+/gu, ' ');

const hasSameWords = ({ oldText, newText }: Alignment, old: Span, now: Span): boolean =>
  folded(oldText.slice(old.start, old.end)) === folded(newText.slice(now.start, now.end));

/** Whether words and surroundings tell the place from every other, or there is no other. */
function isTold(alignment: Alignment, old: Span, now: Span): boolean {
  return (
    old.end - old.start + fitAbout(alignment, old, now) >= ENOUGH ||
    (isOnly(alignment.oldText, old) && isOnly(alignment.newText, now))
  );
}

function isOnly(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return text.indexOf(words) === start && !text.includes(words, start + 1);
}

/** How much of what stands before and after is the same, in code units without white space. */
function fitAbout({ oldText, newText }: Alignment, old: Span, now: Span): number {
  const before = (text: string, { start }: Span) => bare(text.slice(Math.max(0, start - ABOUT), start));
  const after = (text: string, { end }: Span) => bare(text.slice(end, end + ABOUT));
  return (
    sameAtEnd(before(oldText, old), before(newText, now)) +
    sameAtStart(after(oldText, old), after(newText, now))
  );
}

const bare = (words: string): string => words.replaceAll(/\s+/gu, '');

function sameAtStart(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same++;
  return same;
}

function sameAtEnd(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same)) same++;
  return same;
}

/** Where the same words stand now that are not the place of others: the place whose surroundings fit best. */
function moved(alignment: Alignment, span: Span): Placed | null {
  const weighed = freePlaces(alignment, span)
    .map((place) => ({ place, fit: fitAbout(alignment, span, place) }))
    .sort((a, b) => b.fit - a.fit);
  const [best, second] = weighed;
  if (!best) return null;
  const isClear = best.fit > (second?.fit ?? -1) && span.end - span.start + best.fit >= ENOUGH;
  return { span: best.place, how: isClear ? 'certain' : 'doubtful' };
}

/**
 * Where words of a span stand in the new text, but for places that are surely those of other words; with other white
 * space about their place alone.
 */
function freePlaces(alignment: Alignment, span: Span): Span[] {
  const words = alignment.oldText.slice(span.start, span.end);
  const exact = exactPlacesOf(alignment.newText, words);
  const places =
    exact.length > 0 ? exact : inPlaceAbout(alignment, span, (there) => loosePlacesOf(there, words));
  return places.filter(({ start }) => {
    const old = alignment.oldPlaceOf(start);
    return old === null || (span.start <= old && old < span.end);
  });
}

/** Looks in what took the place of a span and its changed surroundings, unless that is too much to tell by likeness. */
function inPlaceAbout(alignment: Alignment, span: Span, look: (there: string) => readonly Span[]): Span[] {
  const { start, end } = alignment.placeAbout(span);
  if (end - start > FARTHEST) return [];
  return look(alignment.newText.slice(start, end)).map((found) => ({
    start: start + found.start,
    end: start + found.end,
  }));
}

/** What stands now where the words stood: between the same ends, or what is most like them there. */
function changed(alignment: Alignment, span: Span, between: Span | null): Placed | null {
  const length = span.end - span.start;
  if (between && between.end > between.start && between.end - between.start <= length * GROWTH)
    return { span: between, how: 'doubtful' };
  const words = alignment.oldText.slice(span.start, span.end);
  const [like] = inPlaceAbout(alignment, span, (there) => {
    const found = likest(there, words, 0);
    return found ? [found.span] : [];
  });
  return like ? { span: like, how: 'doubtful' } : null;
}

/** A place that cuts a character, or a word where the span did not, is another one than the words had. */
function onWhole({ oldText, newText }: Alignment, old: Span, { span, how }: Placed): Placed | null {
  const uncut = snapSpan(oldText, old, { exact: false });
  const snapped = snapSpan(newText, span, { exact: uncut === null || !isSameSpan(uncut, old) });
  return snapped && { span: snapped, how: isSameSpan(snapped, span) ? how : 'doubtful' };
}
