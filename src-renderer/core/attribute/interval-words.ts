import type { DateInterval } from './value';

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A stretch of days as people read it: `1 Jan 2026 – 31 Dec 2026`, `until 31 Dec 2026`, `1 May 2025 or later`. */
export function intervalWords({ from, to }: DateInterval): string {
  if (from === null) return to === null ? 'any day' : `until ${dayWords(to)}`;
  if (to === null) return `${dayWords(from)} or later`;
  return from === to ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`;
}

const dayWords = (iso: string): string => day.format(new Date(`${iso}T00:00:00Z`));
