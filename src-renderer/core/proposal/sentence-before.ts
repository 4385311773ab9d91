import type { Span } from '../span/span';
import { sentenceAt } from '../text/sentences';

/** The sentence before one in its line; `null` where it is the first. Offsets are UTF-16 code units. */
export function sentenceBefore(text: string, { start }: Span): Span | null {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(line, start).trimEnd();
  return before === '' ? null : sentenceAt(text, line + before.length - 1);
}
