import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockAt, blocksOf } from '../../../../src-renderer/core/text/blocks';
import { anyText } from '../any-text';

const textsOf = (text: string): string[] =>
  blocksOf(text).map(({ span }) => text.slice(span.start, span.end));

describe('blocksOf', () => {
  it('takes each line for a paragraph where no blank line parts them', () => {
    expect(textsOf('Title\nFirst.\r\nSecond.\rThird.')).toEqual(['Title', 'First.', 'Second.', 'Third.']);
  });

  it('joins the lines of paragraphs that were wrapped by hand', () => {
    const text = 'The two sides agreed\nto complete the line\nin time.\n\n\nThey will meet again\nsoon.\n';
    expect(textsOf(text)).toEqual([
      'The two sides agreed\nto complete the line\nin time.',
      'They will meet again\nsoon.',
    ]);
    expect(blocksOf(text).map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
      [1, 3],
      [6, 7],
    ]);
  });

  it('does not join lines where one is too long to have been wrapped by hand', () => {
    expect(textsOf(`One\ntwo\n\n${'x'.repeat(101)}`)).toEqual(['One', 'two', 'x'.repeat(101)]);
  });

  it('does not join the lines of a list, which are short of the longest', () => {
    const text = 'Those present at the meeting were:\n\nMs Ereld\nMr Pell\nDr Korsane';
    expect(textsOf(text)).toHaveLength(4);
  });

  it('does not take blank lines at the ends for a sign of wrapping', () => {
    expect(textsOf('\n\nOne\nTwo\n\n')).toEqual(['One', 'Two']);
  });

  it('has no block in a text of white space', () => {
    expect(blocksOf(' \n\t\r\n')).toEqual([]);
    expect(blockAt([], 0)).toBeNull();
  });

  it('numbers from 1, in order, and leaves out nothing but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = blocksOf(text);
        let end = 0;
        for (const [index, block] of blocks.entries()) {
          expect(block.number).toBe(index + 1);
          expect(text.slice(end, block.span.start).trim()).toBe('');
          expect(block.span.start).toBeGreaterThanOrEqual(end);
          end = block.span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });

  it('takes a million blank lines in seconds', () => {
    const before = performance.now();
    blocksOf('\n'.repeat(1_000_000));
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('blockAt', () => {
  it('finds the block from its first offset to the line break after it, as brute force does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = blocksOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const expected = blocks.findLast((block) => block.span.start <= offset) ?? blocks[0] ?? null;
          expect(blockAt(blocks, offset)).toBe(expected);
        }
      }),
    );
  });
});
