import type { DateInterval } from '../attribute/value';

/** A closed stretch of days whose ends are both known. */
export interface Days extends DateInterval {
  from: string;
  to: string;
}

/** The day as ISO 8601, `null` where the calendar has none such (31 February). Months count from 1. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? written(date) : null;
}

export const daysOfYear = (year: number): Days => monthsFrom(year, 1, 12);

/** Whole months from one on; a month beyond 12 is one of the years after. */
export function monthsFrom(year: number, month: number, count: number): Days {
  return {
    from: written(new Date(Date.UTC(year, month - 1, 1))),
    to: written(new Date(Date.UTC(year, month - 1 + count, 0))),
  };
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

export type Unit = 'day' | 'week' | 'month' | 'year';

/** The day so many units later (earlier, where negative); of a shorter month its last day. */
export function shiftDay(day: string, count: number, unit: Unit): string {
  const [year, month, date] = [yearOf(day), monthOf(day), Number(day.slice(8))];
  if (unit === 'day' || unit === 'week')
    return written(new Date(Date.UTC(year, month - 1, date + count * (unit === 'week' ? 7 : 1))));
  const months = month - 1 + count * (unit === 'year' ? 12 : 1);
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return written(new Date(Date.UTC(year, months, Math.min(date, last))));
}

/** Monday to Sunday. */
export function weekAround(day: string): Days {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { from: shiftDay(day, -weekday, 'day'), to: shiftDay(day, 6 - weekday, 'day') };
}

/**
 * One of the equal parts of a stretch, `part` counting from 0: whole months where they can be shared out so; the whole
 * where it has fewer days than parts.
 */
export function partOf({ from, to }: Days, part: number, parts: number): Days {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
  const whole = from.endsWith('-01') && shiftDay(to, 1, 'day').endsWith('-01') && months % parts === 0;
  if (whole) return monthsFrom(yearOf(from), monthOf(from) + (part * months) / parts, months / parts);
  const length = 1 + (Date.parse(to) - Date.parse(from)) / MILLISECONDS;
  if (length < parts) return { from, to };
  const bound = (index: number): string => shiftDay(from, Math.round((index * length) / parts), 'day');
  return { from: bound(part), to: shiftDay(bound(part + 1), -1, 'day') };
}

const MILLISECONDS = 24 * 60 * 60 * 1000;

const written = (date: Date): string => date.toISOString().slice(0, 10);
