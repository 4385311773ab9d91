const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The day of an ISO 8601 date or moment: `3 December 2021`. */
export const dayWords = (iso: string): string => format.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
