import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAt } from '../../../../src-renderer/core/text/sentences';
import { anyTextAndSpan } from '../any-text';

/** All sentences of one line. */
function sentencesOf(text: string): string[] {
  const found: string[] = [];
  for (let offset = 0; offset < text.length;) {
    const { start, end } = sentenceAt(text, offset);
    found.push(text.slice(start, end));
    offset = Math.max(end, offset) + 1;
  }
  return found;
}

describe('sentenceAt', () => {
  it.each([
    [['The U.S. Dept. of State met on 3 Jan. 2020 in Geneva.', 'It was short.']],
    [['Mr. Orlan flew to Washington, D.C.', 'He met Gen. Lee and Rep. Doe.', '“We agree.” he said.']],
    [['Prof. Dr. A. B. Vek, H.E. Maria Lund, and the Rt. Hon. Sir John spoke.', 'All agreed.']],
    [['See Art. 5, para. 2 of No. 12 of the Treaty, p. 7.', 'J. R. R. Tolkien did, e.g. there.']],
    [['1. The first point.', '2. The second point.']],
    [
      [
        'The U.S. and Norsund Steel Co. Ltd. signed at 9 a.m. Tuesday.',
        'They met again in Jan.',
        'The rest is known.',
      ],
    ],
    [['The sum is $3.5 million (approx. 3 m).', 'Why?', 'Nobody knows!']],
    [['Die Kommission (z. B. Hr. Lund) tagte.', 'Sie endete um 9 Uhr.']],
  ])('parts %j', (sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  it('parts Chinese and Arabic at their own stops', () => {
    expect(sentencesOf('双方同意。会谈很好！好吗？')).toEqual(['双方同意。', '会谈很好！', '好吗？']);
    expect(sentencesOf('هل وافقوا؟ نعم.')).toEqual(['هل وافقوا؟', 'نعم.']);
  });

  it('stays within its line', () => {
    const text = 'First line without a stop\r\nsecond line. Third.';
    expect(sentenceAt(text, 3)).toEqual({ start: 0, end: 25 });
    expect(sentenceAt(text, 25)).toEqual({ start: 0, end: 25 });
    expect(sentenceAt(text, 27)).toEqual({ start: 27, end: 39 });
  });

  it('runs across the lines of a block that it is told of', () => {
    const text = 'One two\nthree four. Five\nsix.';
    expect(sentenceAt(text, 10, { start: 0, end: text.length })).toEqual({ start: 0, end: 19 });
  });

  it('gives the space after a sentence to that sentence', () => {
    expect(sentenceAt('One.  Two.', 5)).toEqual({ start: 0, end: 4 });
  });

  it('is empty on a blank line', () => {
    expect(sentenceAt('a\n\nb', 2)).toEqual({ start: 2, end: 2 });
    expect(sentenceAt('', 0)).toEqual({ start: 0, end: 0 });
  });

  it('is quick in a line of two megabytes', () => {
    const text = 'The sides agreed. '.repeat(120_000);
    const before = performance.now();
    const { start, end } = sentenceAt(text, 1_000_003);
    expect(text.slice(start, end)).toBe('The sides agreed.');
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('never begins or ends with white space, never leaves its line', () => {
    fc.assert(
      fc.property(anyTextAndSpan, ({ text, span: { start: offset } }) => {
        const span = sentenceAt(text, offset);
        const sentence = text.slice(span.start, span.end);
        expect(sentence).toBe(sentence.trim());
        expect(sentence).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
