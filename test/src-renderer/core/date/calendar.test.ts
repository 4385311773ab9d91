import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isoDay,
  monthsFrom,
  partOf,
  shiftDay,
  weekAround,
} from '../../../../src-renderer/core/date/calendar';

const anyDay = fc
  .date({ min: new Date('1700-01-01'), max: new Date('2299-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the calendar', () => {
  it('has no day that no month has', () => {
    expect(isoDay(2024, 2, 29)).toBe('2024-02-29');
    for (const [year, month, day] of [
      [2025, 2, 29],
      [2025, 13, 1],
      [2025, 0, 1],
      [2025, 4, 31],
      [2025, 4, 0],
    ])
      expect(isoDay(year!, month!, day!)).toBeNull();
  });

  it('comes back where it went so many days or weeks', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -5000, max: 5000 }),
        fc.constantFrom('day', 'week'),
        (day, count, unit) => {
          expect(shiftDay(shiftDay(day, count, unit), -count, unit)).toBe(day);
        },
      ),
    );
  });

  it('goes to the month that many later, at most to its last day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (day, count) => {
        const month = monthsFrom(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + count, 1);
        const shifted = shiftDay(day, count, 'month');
        expect(shifted >= month.from && shifted <= month.to).toBe(true);
        expect(shifted.slice(8) === day.slice(8) || shifted === month.to).toBe(true);
      }),
    );
  });

  it('parts a stretch without gap or overlap', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 12, max: 4000 }),
        fc.integer({ min: 2, max: 4 }),
        (from, days, parts) => {
          const whole = { from, to: shiftDay(from, days, 'day') };
          const pieces = Array.from({ length: parts }, (_, part) => partOf(whole, part, parts));
          expect(pieces[0]!.from).toBe(whole.from);
          expect(pieces.at(-1)!.to).toBe(whole.to);
          for (const [index, piece] of pieces.entries()) {
            expect(piece.from <= piece.to).toBe(true);
            if (index > 0) expect(piece.from).toBe(shiftDay(pieces[index - 1]!.to, 1, 'day'));
          }
        },
      ),
    );
  });

  it('begins weeks on Monday', () => {
    expect(weekAround('2025-03-12')).toEqual({ from: '2025-03-10', to: '2025-03-16' });
    expect(weekAround('2025-03-16').from).toBe('2025-03-10');
    expect(weekAround('2025-03-17').from).toBe('2025-03-17');
  });
});
