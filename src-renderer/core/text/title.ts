import { baseNameOf } from '../document/base-name';
import type { Span } from '../span/span';
import { atxHeading } from './atx-heading';
import { linesOf } from './lines';

export interface Title {
  title: string;
  /** Where it stands in the text, in UTF-16 code units; `null` when it was taken from the file's name. */
  span: Span | null;
}

/** How far down a title is looked for: in lines, and in lines that are not blank. */
const LINES = 100;
const CANDIDATES = 5;

/** A longer line is a paragraph, in UTF-16 code units. */
const LONGEST = 200;

/**
 * What a document calls itself: a Markdown heading of the first level among its first lines, else the
 * first of those that is neither a dateline nor the like, else its file name without the extension.
 */
export function titleOf(text: string, fileName: string): Title {
  const lines = afterFrontMatter(linesOf(text, LINES).map((line) => trimmedLine(text, line)))
    .filter((line) => line.title !== '')
    .slice(0, CANDIDATES);
  for (const { title, span } of lines) {
    const heading = title.length > LONGEST ? null : atxHeading(title);
    if (heading?.level !== 1) continue;
    const start = span.start + title.indexOf(heading.words, 1);
    return { title: heading.words, span: { start, end: start + heading.words.length } };
  }
  const named = lines.slice(0, CANDIDATES).find(({ title }) => !isAboutTheText(title));
  // What stands first and is long is a paragraph: such a text has no title of its own.
  if (named && named.title.length <= LONGEST) return named;
  return { title: baseNameOf({ fileName }), span: null };
}

function trimmedLine(text: string, { start, end }: Span): { title: string; span: Span } {
  const line = text.slice(start, end);
  const title = line.trim();
  const from = start + (line.length - line.trimStart().length);
  return { title, span: { start: from, end: from + title.length } };
}

/** Leaves out what stands between two `---` at the very top of a Markdown file. */
function afterFrontMatter<L extends { title: string }>(lines: L[]): L[] {
  if (lines[0]?.title !== '---') return lines;
  const end = lines.findIndex((line, index) => index > 0 && line.title === '---');
  return end === -1 ? lines : lines.slice(end + 1);
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const aboutTheText = [
  /^\d{4}[-./]\d{1,2}[-./]\d{1,2}\b/,
  /^\d{1,2}[-./]\d{1,2}[-./]\d{4}\b/,
  new RegExp(`^\\d{1,2}(?:st|nd|rd|th)? ${month},? \\d{4}$`, 'i'),
  new RegExp(`^${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}$`, 'i'),
  /^date\s+\d/i,
  /^(?:date|published|updated|source|author|from|by|to|url|link|language|category|section|tags?)\s*[:：]/i,
  /^(?:https?:\/\/|www\.)\S*$/i,
  /^[\p{P}\p{S}\s]*$/u,
];

/** A date, a source, an address, a rule of dashes: what stands above a title and is none. */
const isAboutTheText = (line: string): boolean => aboutTheText.some((pattern) => pattern.test(line));
