import { describe, expect, it } from 'vitest';
import {
  HIDDEN_CHARACTERS,
  hiddenCharacter,
  legible,
} from '../../../../src-renderer/core/text/hidden-characters';

const hidden = (text: string): string[] => text.match(new RegExp(HIDDEN_CHARACTERS, 'gu')) ?? [];

describe('a hidden character', () => {
  it('is a control, what turns the text around, a zero-width space, or half of a pair', () => {
    expect(hidden('a\u0000b\u001b\u202ec\u2066\u2069\u200b\ufeff\ud800 \udc00')).toHaveLength(9);
  });

  it('is no tab, line break, joiner, direction mark, accent or whole pair', () => {
    expect(hidden('a\tb\r\nc\u0085 👩‍👩‍👧 e\u0301 ب\u200fא\u200e\u200c \u{10ffff}')).toEqual([]);
  });

  it('has a short mark and says what it is', () => {
    expect(hiddenCharacter(0x202e)).toEqual({ mark: 'RLO', name: 'right-to-left override (U+202E)' });
    expect(hiddenCharacter(0x01)).toEqual({ mark: 'U+0001', name: 'control character (U+0001)' });
    expect(hiddenCharacter(0xd800)).toEqual({ mark: 'U+D800', name: 'half of a character (U+D800)' });
  });

  it('stands as its mark in words that are shown, and all others as they are', () => {
    expect(legible('pay\u202e 40\u0000')).toBe('pay[RLO] 40[NUL]');
    expect(legible('👩‍👩‍👧 café')).toBe('👩‍👩‍👧 café');
  });
});
