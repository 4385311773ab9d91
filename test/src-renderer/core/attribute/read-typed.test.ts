import { describe, expect, it } from 'vitest';
import { readTyped } from '../../../../src-renderer/core/attribute/read-typed';

const number = (typed: string) => {
  const value = readTyped('number', typed, null);
  return value?.type === 'number' ? value.number : null;
};

describe('what is typed', () => {
  it('is a text without white space at its ends, with one space for each stretch', () => {
    expect(readTyped('text', '  Minister\n for  Health ', null)).toEqual({
      type: 'text',
      text: 'Minister for Health',
    });
  });

  it('is nothing where it is white space alone', () => {
    for (const type of ['text', 'number', 'date'] as const) expect(readTyped(type, ' \n', null)).toBeNull();
  });

  it('is a date with its words, and the days that they mean by the day of the document', () => {
    expect(readTyped('date', 'by next spring', '2025-03-12')).toEqual({
      type: 'date',
      words: 'by next spring',
      interval: { from: null, to: '2026-05-31' },
    });
    expect(readTyped('date', 'in due course', '2025-03-12')).toMatchObject({ words: 'in due course' });
  });

  it('is a number as English writes it', () => {
    expect(['40', '1,200.5', '1 200', '-3', '−3', '+7', '.5'].map(number)).toEqual([
      40, 1200.5, 1200, -3, -3, 7, 0.5,
    ]);
  });

  it('is no number where it is anything else', () => {
    for (const typed of ['forty', '1,20', '12 apples', '1.2.3', '1e5', 'Infinity', '0x1F', '--1'])
      expect(number(typed), typed).toBeNull();
  });
});
