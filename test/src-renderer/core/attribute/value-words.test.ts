import { describe, expect, it } from 'vitest';
import { wordsOfValue } from '../../../../src-renderer/core/attribute/value-words';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { attributesOf } from '../../../../src-renderer/core/tagset/tag-tree';

const names = { tagSet: defaultTagSet, party: (id: string) => (id === 'n' ? 'Norsund' : null) };
const attribute = (id: string) => attributesOf(defaultTagSet, 'commitment').find((one) => one.id === id)!;

describe('a value in words', () => {
  it('is the way to a term, or its name alone', () => {
    const value = { type: 'choice' as const, termIds: ['energy-interconnectivity', 'trade'] };
    expect(wordsOfValue(value, attribute('area'), names)).toBe('energy › interconnectivity, trade');
    expect(wordsOfValue(value, attribute('area'), names, 'short')).toBe('interconnectivity, trade');
  });

  it('passes over parties and terms that are gone', () => {
    const party = { type: 'party' as const, partyIds: ['gone', 'n'] };
    expect(wordsOfValue(party, attribute('addressee'), names)).toBe('Norsund');
    expect(wordsOfValue({ type: 'choice', termIds: ['gone'] }, attribute('area'), names)).toBe('');
  });

  it('is what was typed', () => {
    const date = { type: 'date' as const, words: 'next spring', interval: null };
    expect(wordsOfValue(date, attribute('deadline'), names)).toBe('next spring');
    expect(wordsOfValue({ type: 'number', number: 1200.5 }, attribute('deadline'), names)).toBe('1200.5');
  });
});
