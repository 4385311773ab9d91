import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../../src-renderer/core/text/direction';

describe('the direction of a text', () => {
  it('is that of its first letter, whatever stands before it', () => {
    expect(directionOf('12. “نورسوند Norsund')).toBe('rtl');
    expect(directionOf('12. “Norsund نورسوند')).toBe('ltr');
    expect(directionOf('  שלום')).toBe('rtl');
    expect(directionOf('𞤀𞤣𞤤𞤢𞤥')).toBe('rtl');
    expect(directionOf('外交部')).toBe('ltr');
  });

  it('is not that of a digit, in whatever script', () => {
    expect(directionOf('٤٠ million')).toBe('ltr');
    expect(directionOf('40 مليون')).toBe('rtl');
  });

  it('can be set by a mark', () => {
    expect(directionOf('\u200fNorsund')).toBe('rtl');
    expect(directionOf('\u200eنورسوند')).toBe('ltr');
  });

  it('is left to right where nothing says', () => {
    expect(directionOf('')).toBe('ltr');
    expect(directionOf('40 % – 2026')).toBe('ltr');
  });
});
