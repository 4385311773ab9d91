import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineMap } from '../../../../src-renderer/core/text/line-breaks';
import { anyText } from '../any-text';

/** Counts every line break once, the slow way. */
const slowPosition = (text: string, offset: number): number =>
  text.slice(0, offset).replace(/\r\n/g, '\n').length -
  (text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n' ? 1 : 0);

describe('LineMap', () => {
  it('counts CRLF, CR and LF as one position each', () => {
    const lines = new LineMap('a\r\nb\rc\nd');
    expect(lines.lines()).toEqual(['a', 'b', 'c', 'd']);
    expect([0, 1, 3, 4, 5, 6, 7, 8].map((offset) => lines.toPosition(offset))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
    expect(lines.length).toBe(7);
  });

  it('maps an offset inside CRLF to the position before the line break', () => {
    expect(new LineMap('a\r\nb').toPosition(2)).toBe(1);
  });

  it('tells CR CR LF from CR LF LF', () => {
    expect(new LineMap('\r\r\n').lines()).toEqual(['', '', '']);
    expect(new LineMap('\r\n\n').lines()).toEqual(['', '', '']);
    expect(new LineMap('\r\r\n').toOffset(1)).toBe(1);
    expect(new LineMap('\r\n\n').toOffset(1)).toBe(2);
  });

  it('has one empty line for an empty text', () => {
    expect(new LineMap('').lines()).toEqual(['']);
  });

  it('clamps to the text', () => {
    const lines = new LineMap('a\r\n');
    expect([lines.toPosition(-1), lines.toPosition(99), lines.toOffset(-1), lines.toOffset(99)]).toEqual([
      0, 2, 0, 3,
    ]);
  });

  it('agrees with counting by hand at every offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = new LineMap(text);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(lines.toPosition(offset)).toBe(slowPosition(text, offset));
        }
      }),
    );
  });

  it('comes back to every position, by an offset that is not inside CRLF', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = new LineMap(text);
        for (let position = 0; position <= lines.length; position++) {
          const offset = lines.toOffset(position);
          expect(lines.toPosition(offset)).toBe(position);
          expect(text.slice(offset - 1, offset + 1)).not.toBe('\r\n');
        }
      }),
    );
  });

  it('gives lines that make up its length, joined by breaks of one position', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = new LineMap(text);
        expect(lines.lines().join('\n').length).toBe(lines.length);
      }),
    );
  });

  it('takes a text of five million units with a CRLF every forty in seconds', () => {
    const text = `${'x'.repeat(38)}\r\n`.repeat(125_000);
    const before = performance.now();
    const lines = new LineMap(text);
    expect(lines.lines().length).toBe(125_001);
    for (let offset = 0; offset < text.length; offset += 50) lines.toOffset(lines.toPosition(offset));
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
