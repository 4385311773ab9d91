import { findDates } from './find-dates';
import { resolveDate } from './resolve-date';

/** How far down a text says when it was written, in UTF-16 code units. */
const HEAD = 1000;

/**
 * The day of a document, ISO 8601: its metadata's `date`, else the first whole day that the head of its text gives
 * (`date 2021-12-04`, `12 March 2025`, `On December 3, 2021`); `null` where there is none.
 */
export function documentDate(metadata: Readonly<Record<string, string>>, text: string): string | null {
  return dayIn(metadata.date ?? '') ?? dayIn(text.slice(0, HEAD));
}

function dayIn(words: string): string | null {
  for (const { words: found } of findDates(words, { start: 0, end: words.length })) {
    const interval = resolveDate(found, null);
    if (interval?.from && interval.from === interval.to) return interval.from;
  }
  return null;
}
