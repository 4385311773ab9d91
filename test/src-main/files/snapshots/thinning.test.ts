import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinned, type Kept } from '../../../../src-main/files/snapshots/thinning';

const RETENTION = { hourlyDays: 1, dailyDays: 30, monthlyMonths: null };
const NOW = new Date('2026-07-01T12:00:00Z');

const HOUR = 3_600_000;
const ago = (hours: number): string => new Date(NOW.getTime() - hours * HOUR).toISOString();
const taken = (takenAt: string, isEmpty = false): Kept => ({
  id: takenAt,
  takenAt,
  isEmpty,
  isMarked: false,
});
const staying = (all: Kept[], retention: Parameters<typeof thinned>[2] = RETENTION): string[] => {
  const gone = new Set(thinned(all, NOW, retention));
  return all.map(({ id }) => id).filter((id) => !gone.has(id));
};

describe('thinning', () => {
  it('keeps one an hour for a day, one a day for a month, one a month after', () => {
    const all = Array.from({ length: 24 * 180 * 2 }, (_, index) => taken(ago((24 * 180 * 2 - index) / 2)));
    const kept = staying(all);
    const within = (from: number, to: number) => kept.filter((at) => at > ago(to) && at <= ago(from)).length;
    expect(within(0, 24)).toBe(24);
    expect(within(24, 24 * 30)).toBe(30);
    expect(within(24 * 30, 24 * 180)).toBe(6);
  });

  it('keeps the last of each stretch', () => {
    expect(staying([taken(ago(50)), taken(ago(49)), taken(ago(1))])).toEqual([ago(49), ago(1)]);
  });

  it('never lets a good one go for an empty one', () => {
    const all = [
      taken('2026-06-10T09:00:00.000Z'),
      taken('2026-06-10T10:00:00.000Z', true),
      taken(ago(0), true),
    ];
    expect(staying(all)).toEqual(all.map(({ id }) => id));
  });

  it('keeps all that were taken for an occasion as long as one an hour is kept, beside that one', () => {
    const marked = (takenAt: string): Kept => ({ ...taken(takenAt), isMarked: true });
    const all = [marked(ago(30.2)), marked(ago(30.1)), marked(ago(5.2)), taken(ago(5.1)), marked(ago(5.05))];
    expect(staying(all)).toEqual([ago(30.1), ago(5.2), ago(5.1), ago(5.05)]);
  });

  it('lets those go that are older than the months that were set', () => {
    const all = [taken('2025-01-01T00:00:00.000Z'), taken('2026-05-01T00:00:00.000Z'), taken(ago(1))];
    expect(staying(all, { ...RETENTION, monthlyMonths: 6 })).toEqual([all[1]!.id, all[2]!.id]);
  });

  it('keeps the last one and the last good one whatever the clock says', () => {
    const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    const one = fc.record({ takenAt: moment.map((date) => date.toISOString()), isEmpty: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), moment, (drawn, now) => {
        const all = drawn.map((fields, index) => ({ ...fields, id: String(index), isMarked: false }));
        const gone = thinned(all, now, { hourlyDays: 1, dailyDays: 2, monthlyMonths: 1 });
        expect(gone).not.toContain(all.at(-1)!.id);
        expect(gone).not.toContain(all.findLast(({ isEmpty }) => !isEmpty)?.id);
        const rest = all.filter(({ id }) => !gone.includes(id));
        expect(thinned(rest, now, { hourlyDays: 1, dailyDays: 2, monthlyMonths: 1 })).toEqual([]);
      }),
    );
  });

  it('leaves those alone that the clock says to be of the future', () => {
    const all = [taken(ago(-50)), taken(ago(-49.9)), taken(ago(1))];
    expect(staying(all)).toHaveLength(3);
  });
});
