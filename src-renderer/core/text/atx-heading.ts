/** A heading of Markdown that is marked at its start: how deep, and its words. */
export interface AtxHeading {
  /** 1 to 6. */
  level: number;
  words: string;
}

/** What a line is as a heading marked by `#` (CommonMark 0.31, 4.2); `null` where it is none or has no words. */
export function atxHeading(line: string): AtxHeading | null {
  const marks = /^#{1,6}(?=[ \t])/.exec(line)?.[0];
  const words = marks === undefined ? '' : withoutClosing(line.slice(marks.length).trim());
  return marks === undefined || words === '' ? null : { level: marks.length, words };
}

/** Marks at the end close a heading where a space stands before them. By hand: a pattern for it takes cubic time. */
function withoutClosing(words: string): string {
  let end = words.length;
  while (words[end - 1] === '#') end--;
  const isClosed = end < words.length && (end === 0 || words[end - 1] === ' ' || words[end - 1] === '\t');
  return isClosed ? words.slice(0, end).trimEnd() : words;
}
