import { expect, it } from 'vitest';
import { findSums } from '../../../../src-renderer/core/coverage/sums';

const sumsIn = (text: string): string[] =>
  findSums(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

it('finds numbers that have a currency, a scale, a share or a measure', () => {
  expect(
    sumsIn(
      'It gives 40 million crowns, $1.2 billion, EUR 300, 12,500 euros and 7 %, then 30 percent of 400 megawatts and 3 million.',
    ),
  ).toEqual([
    '40 million crowns',
    '$1.2 billion',
    'EUR 300',
    '12,500 euros',
    '7 %',
    '30 percent',
    '400 megawatts',
    '3 million',
  ]);
});

it('takes no number alone, no year and no part of a word', () => {
  expect(sumsIn('Article 12 of 2025 names 3 wonderful ports, 4 tonsils and the 5 sides.')).toEqual([]);
});

it('counts from the start of the text, not of the stretch', () => {
  const text = 'First. They lend 5 euros.';
  expect(findSums(text, { start: 7, end: text.length })).toEqual([{ start: 17, end: 24 }]);
});
