import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePointMap } from '../../../../src-renderer/core/text/code-points';
import { anyText } from '../any-text';

describe('CodePointMap', () => {
  it('counts an emoji as one code point and two UTF-16 units', () => {
    const map = new CodePointMap('a👍b');
    expect([0, 1, 3, 4].map((offset) => map.toCodePoints(offset))).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2, 3].map((count) => map.toUtf16(count))).toEqual([0, 1, 3, 4]);
  });

  it('takes an offset inside a surrogate pair for that of its code point', () => {
    expect(new CodePointMap('a👍b').toCodePoints(2)).toBe(1);
  });

  it('counts a lone surrogate as one code point', () => {
    expect(new CodePointMap('\udc4d\ud83d').length).toBe(2);
  });

  it('counts as a string iterator does, at every code point', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const map = new CodePointMap(text);
        let offset = 0;
        for (const [count, character] of [...text].entries()) {
          expect(map.toCodePoints(offset)).toBe(count);
          expect(map.toUtf16(count)).toBe(offset);
          offset += character.length;
        }
        expect(map.toUtf16(map.length)).toBe(text.length);
        expect(map.length).toBe([...text].length);
      }),
    );
  });

  it('clamps to the text', () => {
    const map = new CodePointMap('👍');
    expect([map.toCodePoints(-5), map.toCodePoints(9), map.toUtf16(-5), map.toUtf16(9)]).toEqual([
      0, 1, 0, 2,
    ]);
  });
});
