import type { LooseEnd } from '../../core/coverage/loose-ends';

/** A piece of a text, with why it stands out; `null` where it does not. */
export interface Segment {
  text: string;
  why: 'phrase' | 'date' | 'sum' | null;
}

/** The text of a place in pieces, its telling words apart. Of words that overlap the first stand out. */
export function segmentsOf(text: string, { span, words }: LooseEnd): Segment[] {
  const segments: Segment[] = [];
  let at = span.start;
  for (const { start, end, kind } of words) {
    if (start < at) continue;
    segments.push({ text: text.slice(at, start), why: null }, { text: text.slice(start, end), why: kind });
    at = end;
  }
  segments.push({ text: text.slice(at, span.end), why: null });
  return segments.filter(({ text }) => text !== '');
}
