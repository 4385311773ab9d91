import {
  daysOfYear,
  isoDay,
  monthOf,
  monthsFrom,
  partOf,
  shiftDay,
  weekAround,
  yearOf,
  type Days,
} from './calendar';
import { expression, monthNumber, partPattern, periodPatterns, type PeriodKind } from './period-patterns';

/**
 * The days of a period as texts write it (`30 June 2027`, `the end of 2025`, `next spring`), `null` where the words
 * are none or leave it open. A day, month or season without its year is the first that is not over on the reference
 * day. Seasons are those of the northern hemisphere, from the first of a month (December, March, June, September); the
 * winter of a single year is left open, since it may be either. `early`, `mid` and `late`, the beginning, the middle
 * and the end of a period are its thirds; `later` is what is left of it.
 *
 * @param reference ISO 8601; `null` where it is not known, and then nothing is read that needs it
 */
export function readPeriod(words: string, reference: string | null): Days | null {
  const later = /^later\s+(?:in\s+)?/i.exec(words);
  if (later) return restOf(readPeriod(words.slice(later[0].length), reference), reference);
  const part = parts.exec(words);
  if (part) {
    const whole = readPeriod(words.slice(part[0].length), reference);
    if (whole) return pieceOf(whole, (part.groups!.part ?? part.groups!.brief!).toLowerCase());
  }
  for (const { pattern, read } of readers) {
    const found = pattern.exec(words);
    if (found) return read(found.groups as Groups, reference);
  }
  return null;
}

/** `later this year` begins with the reference day. */
const restOf = (whole: Days | null, reference: string | null): Days | null =>
  whole && reference !== null && reference >= whole.from && reference <= whole.to
    ? { ...whole, from: reference }
    : whole;

const parts = expression(`^${partPattern}`, 'iu');

const orders = ['first', 'second', 'third', 'fourth'];

function pieceOf(whole: Days, name: string): Days {
  const [order, unit] = name.split(/\s+/);
  if (unit === 'half') return partOf(whole, order === 'first' ? 0 : 1, 2);
  if (unit === 'quarter') return partOf(whole, order === 'last' ? 3 : orders.indexOf(order!), 4);
  if (/^(?:end|close|late)$/.test(name)) return partOf(whole, 2, 3);
  return partOf(whole, /^mid/.test(name) ? 1 : 0, 3);
}

type Groups = Partial<Record<string, string>>;
type Read = (groups: Groups, reference: string | null) => Days | null;

const reads: Record<PeriodKind, Read> = {
  isoDay: ({ year, month, day }) => single(isoDay(Number(year), Number(month), Number(day))),
  numericDay: ({ first, second, year }) => {
    const [a, b] = [Number(first), Number(second)];
    // 3/4/2025 is read either way in different countries.
    if (a <= 12 && b <= 12 && a !== b) return null;
    return single(b > 12 ? isoDay(Number(year), a, b) : isoDay(Number(year), b, a));
  },
  dayOfMonth: readDay,
  monthAndDay: readDay,
  monthOfYear: ({ which, month, year }, reference) =>
    inYear(year, which, reference, (of) => monthsFrom(of, monthNumber(month!), 1)),
  quarter: ({ number, order, year }, reference) => {
    const quarter = number ? Number(number) - 1 : order === 'last' ? 3 : orders.indexOf(order!.toLowerCase());
    return inYear(year, undefined, reference, (of) => monthsFrom(of, 1 + 3 * quarter, 3));
  },
  years: ({ first, second }) => {
    const last = second!.length === 2 ? first!.slice(0, 2) + second! : second!;
    return Number(first) < Number(last) ? { from: `${first!}-01-01`, to: `${last}-12-31` } : null;
  },
  season: ({ which, season, year }, reference) => {
    const name = season!.toLowerCase();
    if (name === 'winter' && year) return null;
    const month = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[name]!;
    return inYear(year, which, reference, (of) => monthsFrom(of, month, 3));
  },
  decade: ({ decade }) => monthsFrom(Number(decade), 1, 120),
  // Begins on another day in each country.
  otherYear: () => null,
  year: ({ year }) => daysOfYear(Number(year)),
  unit: readUnit,
};

const readers = Object.entries(periodPatterns).map(([kind, pattern]) => ({
  pattern: expression(`^${pattern}$`, 'iu'),
  read: reads[kind as PeriodKind],
}));

const single = (day: string | null): Days | null => (day === null ? null : { from: day, to: day });

function readDay({ day, month, year }: Groups, reference: string | null): Days | null {
  const [date, number] = [Number.parseInt(day!, 10), monthNumber(month!)];
  return inYear(year, undefined, reference, (of) => single(isoDay(of, number, date)));
}

/** What comes once a year: in the year named, else the one that `which` picks, seen from the reference day. */
function inYear(
  year: string | undefined,
  which: string | undefined,
  reference: string | null,
  days: (year: number) => Days | null,
): Days | null {
  if (year !== undefined) return days(Number(year));
  if (reference === null) return null;
  const around = [-1, 0, 1, 2]
    .map((more) => days(yearOf(reference) + more))
    .filter((found) => found !== null);
  if (which?.toLowerCase() === 'last') return around.findLast(({ to }) => to < reference) ?? null;
  if (/^(?:next|following)$/i.test(which ?? '')) return around.find(({ from }) => from > reference) ?? null;
  return around.find(({ to }) => to >= reference) ?? null;
}

/** `this month`, `next year`, `the decade`. */
function readUnit({ which, unit }: Groups, reference: string | null): Days | null {
  if (reference === null) return null;
  const name = unit!.toLowerCase();
  const by = /^last$/i.test(which ?? '') ? -1 : /^(?:next|coming|following)$/i.test(which ?? '') ? 1 : 0;
  if (name === 'week') return weekAround(shiftDay(reference, by, 'week'));
  const [year, month] = [yearOf(reference), monthOf(reference)];
  if (name === 'month') return monthsFrom(year, month + by, 1);
  if (name === 'quarter') return monthsFrom(year, month - ((month - 1) % 3) + 3 * by, 3);
  if (name === 'year') return daysOfYear(year + by);
  return monthsFrom(year - (year % 10) + 10 * by, 1, 120);
}
