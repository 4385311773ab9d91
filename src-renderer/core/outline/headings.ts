import { atxHeading } from '../text/atx-heading';
import { isDateLine } from './dates';
import type { Paragraph } from './paragraph';

interface Heading {
  label: string;
  level: number;
}

/** A heading is no longer, in UTF-16 code units … */
const LONGEST = 150;
/** … and the paragraph under it at least this long, and this many times as long as the heading. */
const LEAST_BELOW = 80;
const TIMES_LONGER = 1.5;

/**
 * The headings of a text. Where it is marked up (Markdown's `#`, or a line ruled off below), only those; else
 * lines in capitals, and short lines that end in no punctuation and stand before a longer paragraph.
 */
export function headingsOf(paragraphs: readonly Paragraph[]): Map<Paragraph, Heading> {
  const marked = markedHeadings(paragraphs);
  return marked.size > 0 ? marked : plainHeadings(paragraphs);
}

function markedHeadings(paragraphs: readonly Paragraph[]): Map<Paragraph, Heading> {
  const headings = new Map<Paragraph, Heading>();
  let inCode = false;
  paragraphs.forEach((paragraph, index) => {
    const [first = '', ...rest] = paragraph.words.split(/\r\n?|\n/);
    const fences = [first, ...rest].filter((line) => /^(?:```|~~~)/.test(line)).length;
    if (fences % 2 === 1) inCode = !inCode;
    if (inCode || fences > 0) return;
    const marked = atxHeading(first);
    if (marked) headings.set(paragraph, { label: marked.words, level: marked.level });
    else if (/[\p{L}\p{N}]/u.test(first) && first.length <= LONGEST) {
      const rule = rest[0] ?? lineRightBelow(paragraphs, index);
      if (/^={3,}$/.test(rule)) headings.set(paragraph, { label: first, level: 1 });
      else if (/^-{3,}$/.test(rule)) headings.set(paragraph, { label: first, level: 2 });
    }
  });
  return headings;
}

function lineRightBelow(paragraphs: readonly Paragraph[], index: number): string {
  const below = paragraphs[index + 1];
  return below?.block.firstLine === paragraphs[index]!.block.lastLine + 1 ? below.words : '';
}

function plainHeadings(paragraphs: readonly Paragraph[]): Map<Paragraph, Heading> {
  const headings = new Map<Paragraph, Heading>();
  const short = new Set(paragraphs.filter((_, index) => standsAbove(paragraphs, index)));
  const capitals = new Set(paragraphs.filter(isInCapitals));
  const [title] = short;
  const below = capitals.size > 0 ? 3 : 2;
  for (const paragraph of paragraphs) {
    const { words } = paragraph;
    if (paragraph === title) headings.set(paragraph, { label: words, level: 1 });
    else if (capitals.has(paragraph)) headings.set(paragraph, { label: words, level: 2 });
    else if (short.has(paragraph)) headings.set(paragraph, { label: words, level: below });
  }
  return headings;
}

const isOneLine = ({ block }: Paragraph): boolean => block.firstLine === block.lastLine;

function isInCapitals(paragraph: Paragraph): boolean {
  const { words } = paragraph;
  if (!isOneLine(paragraph) || words.length > LONGEST || /\p{Ll}/u.test(words) || /[:,;]$/.test(words))
    return false;
  const letters = words.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 4 && letters >= words.length / 2 && !isDateLine(words);
}

/** Whether a short line stands right above a longer paragraph; datelines and bylines may come between. */
function standsAbove(paragraphs: readonly Paragraph[], index: number): boolean {
  const paragraph = paragraphs[index]!;
  const { words } = paragraph;
  const isShort = isOneLine(paragraph) && words.length <= LONGEST && /\p{L}{2}/u.test(words);
  if (!isShort || isDateLine(words)) return false;
  if (/[.,:;!?…。，：；！？、]["'”’»)\]]*$/.test(words) || /^[-*•–—>|]/.test(words)) return false;
  const below = paragraphs.slice(index + 1, index + 3).find((next) => !isDateLine(next.words));
  return below !== undefined && below.words.length >= Math.max(LEAST_BELOW, TIMES_LONGER * words.length);
}
