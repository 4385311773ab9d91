import type { Value } from '../attribute/value';
import { readName } from '../party/read-name';
import type { Span } from '../span/span';
import type { Reading } from './reading';

/** The office that the words give besides the name: `Minister for Health` of “Minister for Health, Anselm Roth-Vey”. */
export function officeIn({ text, span }: Reading): { value: Value; words: Span } | null {
  const words = text.slice(span.start, span.end);
  const office = readName(words)?.office ?? '';
  if (office === '') return null;
  const at = words.indexOf(office);
  const found = at === -1 ? span : { start: span.start + at, end: span.start + at + office.length };
  return { value: { type: 'text', text: office }, words: found };
}
