import { describe, expect, it } from 'vitest';
import { counted, pluralOf, withArticle } from '../../../../src-renderer/core/words/counted';

describe('words for people', () => {
  it.each([
    ['commitment', 'commitments'],
    ['cooperation area', 'cooperation areas'],
    ['party', 'parties'],
    ['day', 'days'],
    ['process', 'processes'],
    ['branch', 'branches'],
  ])('more than one %s are %s', (noun, plural) => {
    expect(pluralOf(noun)).toBe(plural);
  });

  it('counts one thing in the singular, and none in the plural', () => {
    expect([0, 1, 2].map((count) => counted(count, 'party'))).toEqual(['0 parties', '1 party', '2 parties']);
  });

  it('puts the article that the first letter asks for', () => {
    expect(['party', 'area', 'Office'].map(withArticle)).toEqual(['a party', 'an area', 'an Office']);
  });
});
