import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterAt, isGraphemeBoundary } from '../../../../src-renderer/core/text/graphemes';
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

describe('LineMap of a text with long lines', () => {
  /** Limits so small that most lines are cut. */
  const anyTextAndLimit = fc.tuple(anyText, fc.integer({ min: 2, max: 24 }));

  it('counts one position for a soft break, which has the offset of the text after it', () => {
    const lines = new LineMap('one two three', 8);
    expect(lines.lines()).toEqual(['one two ', 'three']);
    expect([7, 8, 9].map((offset) => lines.toPosition(offset))).toEqual([7, 9, 10]);
    expect([7, 8, 9, 10].map((position) => lines.toOffset(position))).toEqual([7, 8, 8, 9]);
    expect([7, 8, 9].map((position) => lines.isSoftBreak(position))).toEqual([false, true, false]);
    expect(lines.length).toBe(14);
  });

  it('cuts between clusters where there is no white space', () => {
    expect(new LineMap('abc👩‍👩‍👧def', 5).lines()).toEqual(['abc', '👩‍👩‍👧', 'def']);
  });

  it('leaves a line of just the limit whole, whatever breaks it', () => {
    for (const text of ['abcd\nefgh\r\nijkl\rmnop', 'abcd', 'abcd\r\n'])
      expect(new LineMap(text, 4).lines()).toEqual(text.split(/\r\n?|\n/));
  });

  it('gives lines that hold the whole text and make up its length', () => {
    fc.assert(
      fc.property(anyTextAndLimit, ([text, limit]) => {
        const lines = new LineMap(text, limit);
        expect(lines.lines().join('')).toBe(text.replace(/[\r\n]/g, ''));
        expect(lines.lines().join('\n').length).toBe(lines.length);
      }),
    );
  });

  it('cuts no cluster, and leaves no line longer than the limit but within a cluster', () => {
    fc.assert(
      fc.property(anyTextAndLimit, ([text, limit]) => {
        const lines = new LineMap(text, limit);
        for (const [start, line] of startsOf(lines)) {
          expect(isGraphemeBoundary(text, lines.toOffset(start))).toBe(true);
          const offset = lines.toOffset(start);
          if (line.length > limit) expect(clusterAt(text, offset).end).toBe(offset + line.length);
        }
      }),
    );
  });

  it('cuts long lines alone', () => {
    fc.assert(
      fc.property(anyTextAndLimit, ([text, limit]) => {
        const uncut = new LineMap(text, Infinity).lines();
        const cuts = new LineMap(text, limit).lines().length - uncut.length;
        if (uncut.every((line) => line.length <= limit)) expect(cuts).toBe(0);
      }),
    );
  });

  it('comes back from every offset that is not inside CRLF', () => {
    fc.assert(
      fc.property(anyTextAndLimit, ([text, limit]) => {
        const lines = new LineMap(text, limit);
        for (let offset = 0; offset <= text.length; offset++) {
          const inside = text.slice(offset - 1, offset + 1) === '\r\n';
          expect(lines.toOffset(lines.toPosition(offset))).toBe(inside ? offset - 1 : offset);
        }
      }),
    );
  });

  it('comes back from every position, from a soft break to the piece after it', () => {
    fc.assert(
      fc.property(anyTextAndLimit, ([text, limit]) => {
        const lines = new LineMap(text, limit);
        for (let position = 0; position <= lines.length; position++) {
          const soft = lines.isSoftBreak(position);
          expect(lines.toPosition(lines.toOffset(position))).toBe(soft ? position + 1 : position);
          if (position > 0) {
            const step = lines.toOffset(position) - lines.toOffset(position - 1);
            expect(step).toBeGreaterThanOrEqual(lines.isSoftBreak(position - 1) ? 0 : 1);
          }
        }
      }),
    );
  });

  it('shows at every position the unit of the text at its offset', () => {
    fc.assert(
      fc.property(anyTextAndLimit, ([text, limit]) => {
        const lines = new LineMap(text, limit);
        const shown = lines.lines().join('\n');
        for (let position = 0; position < lines.length; position++) {
          if (lines.isSoftBreak(position)) expect(shown[position]).toBe('\n');
          else expect(shown[position]).toBe(text[lines.toOffset(position)]!.replace('\r', '\n'));
        }
      }),
    );
  });

  it('takes a single line of two million units, with spaces or without', () => {
    for (const line of ['word '.repeat(400_000), 'x'.repeat(2_000_000)]) {
      const lines = new LineMap(line);
      expect(lines.lines().length).toBe(500);
      expect(lines.toOffset(lines.toPosition(1_999_999))).toBe(1_999_999);
    }
  });
});

/** Each line with the position at which it starts. */
function startsOf(lines: LineMap): [number, string][] {
  let next = 0;
  return lines.lines().map((line) => {
    const start = next;
    next += line.length + 1;
    return [start, line];
  });
}
