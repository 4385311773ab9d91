import { describe, expect, it } from 'vitest';
import { narrowerTerms, pathOfTerm, termsOf } from '../../../../src-renderer/core/tagset/terms';

const terms = [
  { id: 'energy', name: 'energy', parentId: null },
  { id: 'grid', name: 'grid', parentId: 'energy' },
  { id: 'cable', name: 'cable', parentId: 'grid' },
  { id: 'trade', name: 'trade', parentId: null },
];

describe('the terms of a vocabulary', () => {
  it('are none where the set lacks it', () => {
    const set = { vocabularies: [{ id: 'area', name: 'area', terms }] };
    expect(termsOf(set, 'area')).toBe(terms);
    expect(termsOf(set, 'other')).toEqual([]);
  });

  it('stand right below one another', () => {
    expect(narrowerTerms(terms, null).map(({ id }) => id)).toEqual(['energy', 'trade']);
    expect(narrowerTerms(terms, 'energy').map(({ id }) => id)).toEqual(['grid']);
  });

  it('are led to from the widest, also where they run in a circle', () => {
    expect(pathOfTerm(terms, 'cable').map(({ id }) => id)).toEqual(['energy', 'grid', 'cable']);
    expect(pathOfTerm(terms, 'gone')).toEqual([]);
    const circle = [
      { id: 'a', name: 'a', parentId: 'b' },
      { id: 'b', name: 'b', parentId: 'a' },
    ];
    expect(pathOfTerm(circle, 'a').map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
