const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const timeWithSeconds = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const date = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** An ISO 8601 moment as shown to people: the time when it was today, else the date. */
export function momentOf(iso: string): string {
  const moment = new Date(iso);
  return moment.toDateString() === new Date().toDateString() ? time.format(moment) : date.format(moment);
}

/** The time of day to the second. */
export const clockTime = (iso: string): string => timeWithSeconds.format(new Date(iso));

const dateAndTimeFormat = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Day and time of day, to the minute. */
export const dateAndTime = (iso: string): string => dateAndTimeFormat.format(new Date(iso));
