import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetHints } from '../../../../src-renderer/core/relation/target-hints';

describe('the hints of targets', () => {
  it('have one letter while the letters reach', () => {
    expect(targetHints(3)).toEqual(['f', 'j', 'd']);
    expect(targetHints(26).every((hint) => hint.length === 1)).toBe(true);
  });

  it('give up no more letters to pairs than they need', () => {
    expect(targetHints(27).filter((hint) => hint.length === 1)).toHaveLength(25);
  });

  it('are as many as asked, and none begins another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 676 }), (count) => {
        const hints = targetHints(count);
        expect(new Set(hints).size).toBe(count);
        const singles = new Set(hints.filter((hint) => hint.length === 1));
        expect(hints.some((hint) => hint.length === 2 && singles.has(hint[0]!))).toBe(false);
      }),
    );
  });
});
