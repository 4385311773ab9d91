import type { Block } from '../text/blocks';
import { dateOpening, isDateLine } from './dates';
import { headingsOf } from './headings';
import type { Paragraph } from './paragraph';
import { speakersOf } from './speakers';

/** A place that a reader looks for in a text. */
export interface OutlineEntry {
  kind: 'heading' | 'speaker' | 'date';
  label: string;
  /** Where it stands, in UTF-16 code units of the document. */
  offset: number;
  /** From 1; what stands under a heading is one deeper than it. */
  level: number;
}

/**
 * What a text shows of its order: headings, who speaks, and dates that stand alone or open a paragraph. In the
 * order of the text; nothing is stored, and a text without any of it has no outline.
 */
export function outlineOf(text: string, blocks: readonly Block[]): OutlineEntry[] {
  const paragraphs = blocks.map((block): Paragraph => {
    const raw = text.slice(block.span.start, block.span.end);
    return { block, words: raw.trim(), start: block.span.start + raw.length - raw.trimStart().length };
  });
  const headings = headingsOf(paragraphs);
  const speakers = speakersOf(paragraphs.filter((paragraph) => !headings.has(paragraph)));
  const entries: OutlineEntry[] = [];
  let depth = 0;
  for (const paragraph of paragraphs) {
    const { words, start: offset } = paragraph;
    const heading = headings.get(paragraph);
    if (heading) {
      depth = heading.level;
      entries.push({ kind: 'heading', label: heading.label, offset, level: depth });
      continue;
    }
    const date = isDateLine(words) ? words : dateOpening(words);
    if (date) entries.push({ kind: 'date', label: date, offset, level: depth + 1 });
    const speaker = speakers.get(paragraph);
    if (speaker) entries.push({ kind: 'speaker', label: speaker, offset, level: depth + 1 });
  }
  return entries;
}
