import type { DueItem } from '../../core/due/due-items';
import type { DueMonth } from '../../core/due/due-months';

/** A line of the list: the name of a month, or what is due in it. */
export type Line = { kind: 'month'; id: string; words: string } | { kind: 'item'; id: string; item: DueItem };

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const linesOf = (months: readonly DueMonth[]): Line[] =>
  months.flatMap(({ month, items }): Line[] => [
    { kind: 'month', id: `month ${month}`, words: monthWords(month) },
    ...items.map((item): Line => ({ kind: 'item', id: `${item.annotation.id} ${item.attributeId}`, item })),
  ]);

const monthWords = (month: string | null): string =>
  month === null ? 'Without a last day' : monthFormat.format(new Date(`${month}-01T00:00:00Z`));
