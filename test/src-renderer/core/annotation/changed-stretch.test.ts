import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedStretch } from '../../../../src-renderer/core/annotation/changed-stretch';
import { IntervalIndex } from '../../../../src-renderer/core/annotation/interval-index';
import { laneOf } from '../../../../src-renderer/core/annotation/lanes';
import { inDocumentOrder, type Ordered } from '../../../../src-renderer/core/annotation/order';
import { replaceRows } from '../../../../src-renderer/core/annotation/replace-rows';
import { overlaps } from '../../../../src-renderer/core/span/span';
import { anyAnnotations } from './any-annotations';

/** A state and one after some annotations have gone, moved or come. */
const anyChange = fc
  .tuple(anyAnnotations, anyAnnotations, fc.array(fc.nat(24), { maxLength: 4 }))
  .map(([all, others, places]) => {
    const before = [...all].sort(inDocumentOrder);
    const gone = new Set(places.flatMap((place) => before[place]?.id ?? []));
    const come = others.filter(
      ({ id }, index) => places.includes(index) && !before.some((row) => row.id === id),
    );
    const moved = before.filter(({ id, start }) => gone.has(id) && start % 2 === 0);
    const rows: Ordered[] = [
      ...come,
      ...moved.map((row) => ({ ...row, start: row.start + 3, end: row.end + 5 })),
    ];
    return { before, gone, come: rows };
  });

const rowsOf = (rows: Ordered[], ids: Set<string>): Ordered[] => rows.filter(({ id }) => ids.has(id));

describe('replaceRows', () => {
  it('gives what sorting all of them gives', () => {
    fc.assert(
      fc.property(anyChange, ({ before, gone, come }) => {
        const slow = [...before.filter(({ id }) => !gone.has(id)), ...come].sort(inDocumentOrder);
        expect(replaceRows(before, rowsOf(before, gone), come)).toEqual(slow);
      }),
    );
  });
});

describe('changedStretch', () => {
  it('is nothing where nothing has changed', () => {
    fc.assert(
      fc.property(anyAnnotations, (all) => {
        const sorted = [...all].sort(inDocumentOrder);
        expect(changedStretch(new IntervalIndex(sorted), new IntervalIndex([...sorted]))).toBeNull();
      }),
    );
  });

  it('leaves far neighbours out', () => {
    const far = { id: 'far', start: 0, end: 5, createdAt: '2025' };
    const near = { id: 'near', start: 10, end: 20, createdAt: '2025' };
    const added = { id: 'added', start: 15, end: 30, createdAt: '2026' };
    const before = new IntervalIndex([far, near]);
    expect(changedStretch(before, new IntervalIndex([far, near, added]))).toEqual({ start: 10, end: 30 });
  });

  it('holds every annotation that came, went or changed its lane, and is reached over by none', () => {
    fc.assert(
      fc.property(anyChange, ({ before, gone, come }) => {
        const after = replaceRows(before, rowsOf(before, gone), come);
        const stretch = changedStretch(new IntervalIndex(before), new IntervalIndex(after));
        const lanes = { before: laneOf(before), after: laneOf(after) };
        for (const row of [...before, ...after]) {
          const within = stretch && row.start >= stretch.start && row.end <= stretch.end;
          const same = before.includes(row) && after.includes(row);
          if (!same || lanes.before.get(row.id) !== lanes.after.get(row.id)) expect(within).toBe(true);
          if (stretch && !within) expect(overlaps(row, stretch)).toBe(false);
        }
      }),
    );
  });

  it('has in itself all that the lanes of its annotations depend on', () => {
    fc.assert(
      fc.property(anyChange, ({ before, gone, come }) => {
        const after = replaceRows(before, rowsOf(before, gone), come);
        const index = new IntervalIndex(after);
        const stretch = changedStretch(new IntervalIndex(before), index);
        const lanes = laneOf(before);
        for (const id of gone) lanes.delete(id);
        if (stretch) for (const [id, lane] of laneOf(index.overlapping(stretch))) lanes.set(id, lane);
        expect(lanes).toEqual(laneOf(after));
      }),
    );
  });
});
