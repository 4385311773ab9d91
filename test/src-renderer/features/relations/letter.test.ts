import { describe, expect, it } from 'vitest';
import { isModifier, letterOf } from '../../../../src-renderer/features/relations/letter';

describe('the letter of a key', () => {
  it('is what the key writes, lower-case', () => {
    expect(letterOf({ key: 'F', code: 'KeyF' })).toBe('f');
    expect(letterOf({ key: 'a', code: 'KeyQ' })).toBe('a');
  });

  it('goes by the place of the key where the keyboard writes no Latin letters', () => {
    expect(letterOf({ key: 'а', code: 'KeyF' })).toBe('f');
  });

  it('is none for digits, signs and keys with names', () => {
    for (const [key, code] of [
      ['2', 'Digit2'],
      ['/', 'Slash'],
      ['Enter', 'Enter'],
      ['é', 'Digit2'],
    ] as const)
      expect(letterOf({ key, code })).toBeNull();
  });
});

describe('a key that only changes others', () => {
  it('does nothing by itself', () => {
    expect(isModifier({ key: 'Control' })).toBe(true);
    expect(isModifier({ key: 'Escape' })).toBe(false);
  });
});
