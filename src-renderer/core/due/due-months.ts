import type { DueItem } from './due-items';

/** What is due in one month. */
export interface DueMonth {
  /** ISO 8601, `2026-12`; `null` for what has no last day. */
  month: string | null;
  items: DueItem[];
}

/** Items in the order of their days, month by month; months in which nothing is due are left out. */
export function monthsOf(items: readonly DueItem[]): DueMonth[] {
  const months: DueMonth[] = [];
  for (const item of items) {
    const month = item.day?.slice(0, 7) ?? null;
    const last = months.at(-1);
    if (last?.month === month) last.items.push(item);
    else months.push({ month, items: [item] });
  }
  return months;
}

/** Whether the last day is over. */
export const isOverdue = ({ day }: DueItem, today: string): boolean => day !== null && day < today;
