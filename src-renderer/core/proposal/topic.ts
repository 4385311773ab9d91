import type { Span } from '../span/span';

const opening =
  /^\s*(?:On|Turning to|As to|As for|Regarding|Concerning|With regard to|With respect to|In the (?:field|area|sphere)s? of|In) ([^,.;:]{3,80}),/u;

/** What the paragraph around a span opens with as its topic: `transport` of “On transport, the two leaders …”. */
export function topicBefore(text: string, { start }: Span): Span | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const found = opening.exec(text.slice(from, start + 200));
  if (!found) return null;
  const at = from + found[0].length - 1 - found[1]!.length;
  return at < start ? { start: at, end: at + found[1]!.length } : null;
}
