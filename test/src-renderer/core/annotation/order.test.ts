import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inDocumentOrder } from '../../../../src-renderer/core/annotation/order';
import { anyAnnotations, shuffled } from './any-annotations';

const annotation = (id: string, start: number, end: number, createdAt = '2025-01-01T00:00:00.000Z') => ({
  id,
  start,
  end,
  createdAt,
});

describe('document order', () => {
  it('goes by start, the longer first, then the older, then the id', () => {
    const ordered = [
      annotation('z', 0, 9),
      annotation('y', 0, 5, '2025-01-01T00:00:00.000Z'),
      annotation('x', 0, 5, '2025-01-02T00:00:00.000Z'),
      annotation('b', 3, 4),
      annotation('c', 3, 4),
    ];
    expect([...ordered].reverse().sort(inDocumentOrder)).toEqual(ordered);
  });

  it('is the same whatever the order before', () => {
    fc.assert(
      fc.property(
        anyAnnotations.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        ([all, other]) => {
          expect([...other].sort(inDocumentOrder)).toEqual([...all].sort(inDocumentOrder));
        },
      ),
    );
  });
});
