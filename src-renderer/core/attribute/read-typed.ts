import { resolveDate } from '../date/resolve-date';
import type { Value } from './value';

/** The types of attributes whose values are typed. */
export type TypedType = 'text' | 'number' | 'date';

/**
 * What typed words are as a value; `null` where they are none: nothing, or no number.
 * @param documentDate ISO 8601, to which words such as `next spring` refer; `null` where it is not known
 */
export function readTyped(type: TypedType, typed: string, documentDate: string | null): Value | null {
  const words = typed.replaceAll(/\s+/gu, ' ').trim();
  if (words === '') return null;
  switch (type) {
    case 'text':
      return { type, text: words };
    case 'date':
      return { type, words, interval: resolveDate(words, documentDate) };
    case 'number': {
      const number = numberIn(words);
      return number === null ? null : { type, number };
    }
  }
}

const written = /^[-+−]?(?:\d{1,3}(?:[, \u202f]\d{3})+|\d+)(?:\.\d+)?$|^[-+−]?\.\d+$/;

/** A number as English writes it: `1,200.5`, `1 200.5`; `null` where it is none. */
function numberIn(words: string): number | null {
  return written.test(words) ? Number(words.replace('−', '-').replaceAll(/[, \u202f]/g, '')) : null;
}
