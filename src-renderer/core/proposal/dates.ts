import type { DateInterval, Value } from '../attribute/value';
import { findDates, type FoundDate } from '../date/find-dates';
import { resolveDate } from '../date/resolve-date';
import type { Span } from '../span/span';
import type { Reading } from './reading';

/** Words that set a term, against those that only tell of a time. */
const setsTerm = /^(?:by|before|until|till|no|not|within|ahead|prior|at the latest)\b/i;
const looksBack = /^(?:since|of|last|after)\b/i;

/** The date in the span; of several the one that sets a term. What is over on the day of the document sets none. */
export function dateIn({
  text,
  span,
  context: { documentDate },
}: Reading): { value: Value; words: Span } | null {
  const dates = findDates(text, span)
    .map((date) => ({ ...date, interval: resolveDate(date.words, documentDate) }))
    .filter(({ words, interval }) => !looksBack.test(words) && !isPast(interval, documentDate));
  const setting = dates.filter(({ words }) => setsTerm.test(words));
  const [date, another] = setting.length > 0 ? setting : dates;
  if (!date || another) return null;
  return { value: { type: 'date', words: date.words, interval: date.interval }, words: wordsOf(date) };
}

/** Over on the day of the document, or begun before it and still going on: `from 2013 levels`. */
const isPast = (interval: DateInterval | null, documentDate: string | null): boolean => {
  if (interval === null || documentDate === null) return false;
  const { from, to } = interval;
  return to === null ? from !== null && from < documentDate : to < documentDate;
};

const wordsOf = ({ start, end }: FoundDate): Span => ({ start, end });
