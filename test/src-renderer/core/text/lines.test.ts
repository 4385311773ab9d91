import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src-renderer/core/text/lines';

const anyBroken = fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n', '\r\n'), maxLength: 12 });

describe('linesOf', () => {
  it('splits at CRLF, CR and LF, and at each of them once', () => {
    fc.assert(
      fc.property(anyBroken, (text) => {
        const lines = linesOf(text);
        expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(/\r\n?|\n/));
        for (const [at, line] of lines.entries()) {
          expect(line.number).toBe(at + 1);
          expect(line.blank).toBe(!text.slice(line.start, line.end).includes('a'));
          expect(text.slice(line.end, lines[at + 1]?.start)).toMatch(
            at + 1 < lines.length ? /^(\r\n?|\n)$/ : /^$/,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stops at the limit', () => {
    expect(linesOf('a\nb\nc', 2)).toHaveLength(2);
  });
});
