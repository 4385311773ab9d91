import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../../src-renderer/core/review/passage';
import { blocksOf } from '../../../../src-renderer/core/text/blocks';

const text = 'One.\nTwo.\nThree.\nFour here.\nFive.\nSix.\nSeven.';
const passage = (words: string) => {
  const start = text.indexOf(words);
  return passageOf(text, blocksOf(text), { start, end: start + words.length });
};

describe('the passage of a span', () => {
  it('is its paragraph, marked, with two before and after', () => {
    expect(passage('here').map(({ number }) => number)).toEqual([2, 3, 4, 5, 6]);
    expect(passage('here')[2]).toEqual({ number: 4, before: 'Four ', marked: 'here', after: '.' });
    expect(passage('here')[0]).toMatchObject({ marked: '', after: '' });
  });

  it('marks each of several paragraphs, and ends with the text', () => {
    const marked = passage('Six.\nSeven').map(({ number, marked }) => `${number}${marked}`);
    expect(marked).toEqual(['4', '5', '6Six.', '7Seven']);
  });

  it('keeps every word of its paragraphs', () => {
    const whole = passage('Four').map(({ before, marked, after }) => before + marked + after);
    expect(whole.join('\n')).toBe('Two.\nThree.\nFour here.\nFive.\nSix.');
  });
});
