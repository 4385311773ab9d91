import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../src-renderer/core/annotation/annotation';
import type { DateInterval } from '../../../../src-renderer/core/attribute/value';
import { dueItemsOf } from '../../../../src-renderer/core/due/due-items';
import { isOverdue, monthsOf } from '../../../../src-renderer/core/due/due-months';
import { STATUSES, type Status } from '../../../../src-renderer/core/follow-up/follow-up';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { TagSetLookup } from '../../../../src-renderer/core/tagset/tag-set-lookup';
import { aDocument, anAnnotation } from '../../../builders/library';

const lookup = new TagSetLookup(defaultTagSet);
const documents = new Map(
  [aDocument(), aDocument({ id: 'd2', fileName: 'a.txt' })].map((one) => [one.id, one]),
);

const dated = (id: string, interval: DateInterval | null, fields: Partial<Annotation> = {}): Annotation =>
  anAnnotation({
    id,
    attributes: {
      deadline: { value: { type: 'date', words: id, interval }, evidence: null, origin: 'hand' },
    },
    ...fields,
  });
const until = (to: string): DateInterval => ({ from: null, to });

describe('what is due', () => {
  it('stands in the order of the last days that the words allow, what has none last', () => {
    const items = dueItemsOf(
      [
        dated('soon', null),
        dated('from May', { from: '2025-05-01', to: null }),
        dated('by 2027', until('2027-12-31')),
        dated('in June', { from: '2026-06-01', to: '2026-06-30' }),
      ],
      documents,
      lookup,
    );
    expect(items.map(({ words, day }) => [words, day])).toEqual([
      ['in June', '2026-06-30'],
      ['by 2027', '2027-12-31'],
      ['from May', null],
      ['soon', null],
    ]);
  });

  it('goes by file, then by place, where several are due on one day', () => {
    const items = dueItemsOf(
      [
        dated('third', until('2026-01-01'), { start: 9, end: 12 }),
        dated('second', until('2026-01-01')),
        dated('first', until('2026-01-01'), { documentId: 'd2' }),
      ],
      documents,
      lookup,
    );
    expect(items.map(({ words }) => words)).toEqual(['first', 'second', 'third']);
  });

  it('is what is open or under way, and nothing that was fulfilled, has lapsed or was superseded', () => {
    const steps = (status: Status) => [{ status, annotator: 'Ada', at: '2026-01-03T00:00:00.000Z' }];
    const items = dueItemsOf(
      STATUSES.map((status) =>
        dated(status, until('2027-01-01'), { followUp: { steps: steps(status), evidence: [] } }),
      ),
      documents,
      lookup,
    );
    expect(items.map(({ words }) => words)).toEqual(['open', 'under way']);
  });

  it('is nothing that was rejected, has no date, or whose document is gone', () => {
    const decisions = [
      { verdict: 'rejected' as const, reviewer: 'B', at: '2026-01-02T00:00:00.000Z', reason: '' },
    ];
    const none = [
      dated('rejected', until('2026-01-01'), { decisions }),
      anAnnotation(),
      dated('gone', until('2026-01-01'), { documentId: 'd3' }),
    ];
    expect(dueItemsOf(none, documents, lookup)).toEqual([]);
  });

  it('is gathered by months, those without anything left out', () => {
    const days = ['2026-06-01', '2026-06-30', '2027-01-01'];
    const items = dueItemsOf(
      [...days.map((day) => dated(day, until(day))), dated('soon', null)],
      documents,
      lookup,
    );
    expect(monthsOf(items).map(({ month, items: own }) => [month, own.length])).toEqual([
      ['2026-06', 2],
      ['2027-01', 1],
      [null, 1],
    ]);
  });

  it('is overdue from the day after its last day on, and never without one', () => {
    const [due, undated] = dueItemsOf([dated('a', until('2026-06-30')), dated('b', null)], documents, lookup);
    expect(isOverdue(due!, '2026-06-30')).toBe(false);
    expect(isOverdue(due!, '2026-07-01')).toBe(true);
    expect(isOverdue(undated!, '9999-01-01')).toBe(false);
  });
});
