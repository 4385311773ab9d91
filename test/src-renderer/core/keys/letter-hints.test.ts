import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterHints } from '../../../../src-renderer/core/keys/letter-hints';

const anyNames = fc.array(
  fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('energy', 'education', 'Éire', '中国', ''),
  ),
  { maxLength: 60 },
);

describe('the key of a name', () => {
  it('is its first letter, in lower case and without accents', () => {
    expect(letterHints(['trade', 'Energy', 'Östersund'])).toEqual(['t', 'e', 'o']);
  });

  it('is the initial of another of its words where the first letter is taken', () => {
    expect(letterHints(['security', 'science and technology'])).toEqual(['s', 'a']);
  });

  it('is another of its letters where all initials are taken', () => {
    expect(letterHints(['energy', 'education'])).toEqual(['e', 'd']);
    expect(letterHints(['energy'], ['e', 'n'])).toEqual(['r']);
  });

  it('is a free letter where the name has none of the alphabet', () => {
    expect(letterHints(['中国', 'alpha', '老挝'])).toEqual(['a', 'l', 'b']);
  });

  it('is a digit when the letters are used up, and nothing after that', () => {
    const keys = letterHints(Array.from({ length: 40 }, () => 'a'));
    expect(keys.slice(25, 28)).toEqual(['z', '1', '2']);
    expect(keys.slice(35)).toEqual(['0', '', '', '', '']);
  });

  it('is one that no other name has and none that is taken', () => {
    fc.assert(
      fc.property(anyNames, fc.array(fc.constantFrom('a', 'e', 't', '1')), (names, taken) => {
        const keys = letterHints(names, taken);
        const given = keys.filter((key) => key !== '');
        expect(keys).toHaveLength(names.length);
        expect(new Set([...given, ...taken]).size).toBe(given.length + new Set(taken).size);
        expect(given.every((key) => /^[a-z0-9]$/.test(key))).toBe(true);
      }),
    );
  });

  it('stays when names are added at the end', () => {
    fc.assert(
      fc.property(anyNames, anyNames, (names, more) => {
        expect(letterHints([...names, ...more]).slice(0, names.length)).toEqual(letterHints(names));
      }),
    );
  });
});
