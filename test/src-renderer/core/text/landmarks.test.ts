import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../src-renderer/core/text/blocks';
import { blockStart, sentenceStart } from '../../../../src-renderer/core/text/landmarks';

const TEXT = 'One is here. Two is there.\n\nThree stands alone.';
const blocks = blocksOf(TEXT);

describe('walking by sentences', () => {
  it('visits each start once, forwards and backwards', () => {
    const starts = [TEXT.indexOf('Two'), TEXT.indexOf('Three'), TEXT.length];
    let at = 0;
    for (const start of starts) expect((at = sentenceStart(TEXT, blocks, at, 1))).toBe(start);
    for (const start of [TEXT.indexOf('Three'), TEXT.indexOf('Two'), 0]) {
      expect((at = sentenceStart(TEXT, blocks, at, -1))).toBe(start);
    }
  });

  it('goes to the start of this sentence first when it stands inside it', () => {
    expect(sentenceStart(TEXT, blocks, TEXT.indexOf('there'), -1)).toBe(TEXT.indexOf('Two'));
  });
});

describe('walking by paragraphs', () => {
  it('goes to the next start, and at the last to the end of the text', () => {
    expect(blockStart(TEXT, blocks, 3, 1)).toBe(TEXT.indexOf('Three'));
    expect(blockStart(TEXT, blocks, TEXT.indexOf('Three'), 1)).toBe(TEXT.length);
    expect(blockStart(TEXT, blocks, TEXT.indexOf('Three'), -1)).toBe(0);
  });
});

describe('walking in any text', () => {
  it('always moves on until it reaches an end, and never beyond', () => {
    const pieces = fc.array(fc.constantFrom('Word', 'word', '. ', '\n', ' ', '。', '中文', '👍'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(pieces, fc.constantFrom(sentenceStart, blockStart), fc.nat(), (parts, step, from) => {
        const text = parts.join('');
        const found = blocksOf(text);
        const at = from % (text.length + 1);
        const on = step(text, found, at, 1);
        const back = step(text, found, at, -1);
        expect(on > at || on === text.length).toBe(true);
        expect(back < at || back === 0).toBe(true);
      }),
    );
  });
});
