import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crowded } from '../../../../src-renderer/core/annotation/crowded';
import { inDocumentOrder } from '../../../../src-renderer/core/annotation/order';
import { overlaps } from '../../../../src-renderer/core/span/span';
import { anyAnnotations } from './any-annotations';

it('finds those that overlap another, and no one that merely touches', () => {
  fc.assert(
    fc.property(anyAnnotations, (annotations) => {
      const sorted = [...annotations].sort(inDocumentOrder);
      const expected = sorted.filter((one) => sorted.some((other) => other !== one && overlaps(one, other)));
      expect(sorted.filter((one) => crowded(sorted).has(one))).toEqual(expected);
    }),
  );
  const touching = [
    { start: 0, end: 5 },
    { start: 5, end: 9 },
  ];
  expect(crowded(touching).size).toBe(0);
});
