import { verdictOf, type Verdict } from '../review/decision';
import { seenOf, type RegisterRow } from './register-row';

/** What stands in the register, in numbers. */
export interface Summary {
  all: number;
  decided: Record<Verdict, number>;
  /** With a deadline from today until a year from now; `null` where the tag has none. */
  due: number | null;
}

/**
 * @param dateId the attribute that says when something is due; `null` where there is none
 * @param today ISO 8601 calendar date
 */
export function summaryOf(rows: readonly RegisterRow[], dateId: string | null, today: string): Summary {
  const decided: Summary['decided'] = { confirmed: 0, rejected: 0, discuss: 0 };
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  let due = 0;
  for (const row of rows) {
    const { annotation } = row;
    const verdict = verdictOf(seenOf(row).decisions);
    if (verdict) decided[verdict]++;
    const held = dateId === null ? undefined : annotation.attributes[dateId]?.value;
    const day = held?.type === 'date' ? (held.interval?.to ?? held.interval?.from) : null;
    if (day && day >= today && day <= inAYear) due++;
  }
  return { all: rows.length, decided, due: dateId === null ? null : due };
}
