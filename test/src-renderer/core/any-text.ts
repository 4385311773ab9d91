import fc from 'fast-check';
import type { Span } from '../../../src-renderer/core/span/span';

/** Pieces on which counting and cutting go wrong, each likely to stand next to any other. */
const pieces = [
  'a',
  'Word',
  'don’t',
  'e\u0301',
  '\u0301',
  '. ',
  ', ',
  ' ',
  '  ',
  '\u00a0',
  '\u3000',
  '\t',
  '-',
  '“',
  '”',
  '3.5',
  '1,000',
  '\n',
  '\r',
  '\r\n',
  '\r\r\n',
  '\u2028',
  '👍',
  '👍🏽',
  '👩‍👩‍👧‍👦',
  '🇨🇳',
  '🇱',
  '🏳️‍🌈',
  '\u200d',
  '\ufe0f',
  '©',
  '1️⃣',
  '中',
  '国家主席',
  '。',
  '，',
  'カタカナ',
  'ไทย',
  '한국',
  '각',
  'العربية',
  'وَ',
  '\u0600',
  'क्षि',
  'กำ',
  '\ud83d',
  '\udc4d',
];

/** Texts of up to some hundred code units with emoji, marks, scripts and line breaks of every kind. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

/** A text and a span in it, possibly empty, cut anywhere. */
export const anyTextAndSpan: fc.Arbitrary<{ text: string; span: Span }> = anyText.chain((text) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) } })),
);
