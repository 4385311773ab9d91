import type { DateInterval } from '../attribute/value';
import { shiftDay, type Days, type Unit } from './calendar';
import { leads, rangePattern, windowPattern, type Lead } from './date-patterns';
import { expression } from './period-patterns';
import { readPeriod } from './read-period';

/**
 * The days that the words of a date mean, seen from the day of its document; `null` where that cannot be told. It
 * holds every day that the words allow, so that what is missed by it is surely missed:
 *
 * - `in`, `on`, `for`, or nothing: from the first to the last day of the period (`in September`).
 * - `by`, `until`, `no later than`: `to` the last day of the period, `by 2030` being kept on 31 December 2030.
 * - `before`: `to` the day before the period, but `before the end of 2025`, where the end is the last day, and
 *   `before the session in November`, where the session may be late in November, are as `by`.
 * - `from`, `as of`, `with effect from`: `from` the first day of the period; `after`: the day after it. No end.
 * - `within`: from the day of the document for so long, or to the end of the period (`within the decade`: to the end
 *   of the calendar's decade, where `within a decade` is ten years).
 * - `in the coming years`, `soon`: from the day of the document, with no end.
 *
 * @param documentDate ISO 8601; `null` where it is not known
 */
export function resolveDate(words: string, documentDate: string | null): DateInterval | null {
  const said = words
    .trim()
    .replace(/(?<![,;.])[,;.]+$/, (end) => (/\b\p{L}{3,4}\.$/u.test(words.trim()) ? end : ''));
  return readWindow(said, documentDate) ?? readRange(said, documentDate) ?? readLed(said, documentDate);
}

const windows = expression(`^${windowPattern}$`, 'iu');

function readWindow(words: string, documentDate: string | null): DateInterval | null {
  const groups = windows.exec(words)?.groups;
  if (!groups || documentDate === null) return null;
  const { number, unit } = groups;
  if (unit === undefined || number === undefined) return { from: documentDate, to: null };
  const count = countOf(number);
  if (unit.toLowerCase().startsWith('decade'))
    return { from: documentDate, to: shiftDay(documentDate, 10 * count, 'year') };
  return {
    from: documentDate,
    to: shiftDay(documentDate, count, unit.toLowerCase().replace(/s$/, '') as Unit),
  };
}

const numbers =
  'a one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** `a` and `an` are one. */
function countOf(words: string): number {
  const index = numbers.indexOf(words.toLowerCase().replace(/^an$/, 'a'));
  return index === -1 ? Number(words) : Math.max(1, index);
}

const ranges = expression(`^${rangePattern}$`, 'iu');

function readRange(words: string, documentDate: string | null): DateInterval | null {
  const groups = ranges.exec(words)?.groups;
  if (!groups) return null;
  const last = readPeriod(groups.last!, documentDate);
  const first = readFirst(groups.first!, groups.last!, documentDate);
  return first && last && first.from <= last.to ? { from: first.from, to: last.to } : null;
}

/** A first that lacks its month or year has those of the last. */
function readFirst(first: string, last: string, documentDate: string | null): Days | null {
  if (/^\d{1,2}$/.test(first))
    return readPeriod(last.replace(/^(?:the\s+)?\d{1,2}(?!\d)/, first), documentDate);
  const year = /\d{4}$/.exec(last)?.[0];
  const dated = year && !/\d{4}/.test(first) ? readPeriod(`${first} ${year}`, documentDate) : null;
  return dated ?? readPeriod(first, documentDate);
}

const ledBy = leads.map((lead) => ({ ...lead, pattern: expression(`^(?:${lead.pattern}) `, 'iu') }));
const event = /^.*\s(?:in|of|on)\s+/isu;

function readLed(words: string, documentDate: string | null): DateInterval | null {
  const lead = ledBy.find(({ pattern }) => pattern.test(words));
  const period = lead ? words.replace(lead.pattern, '') : words;
  const days = readPeriod(period, documentDate);
  if (days) return bounded(days, lead?.kind ?? 'in', period, documentDate);
  const after = lead?.kind === 'before' ? readPeriod(period.replace(event, ''), documentDate) : null;
  return after && { from: null, to: after.to };
}

const theEnd = /^(?:the )?(?:very )?(?:end|close)\b/i;

function bounded(days: Days, lead: Lead, period: string, documentDate: string | null): DateInterval | null {
  switch (lead) {
    case 'in':
      return days;
    case 'by':
      return { from: null, to: days.to };
    case 'before':
      return { from: null, to: theEnd.test(period) ? days.to : shiftDay(days.from, -1, 'day') };
    case 'from':
      return { from: days.from, to: null };
    case 'after':
      return { from: shiftDay(days.to, 1, 'day'), to: null };
    case 'within':
      return documentDate === null || documentDate > days.to ? null : { from: documentDate, to: days.to };
  }
}
