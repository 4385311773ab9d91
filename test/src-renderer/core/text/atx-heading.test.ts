import { describe, expect, it } from 'vitest';
import { atxHeading } from '../../../../src-renderer/core/text/atx-heading';

describe('a heading marked at its start', () => {
  it('has a level and words, without marks that close it', () => {
    expect(atxHeading('# Readout')).toEqual({ level: 1, words: 'Readout' });
    expect(atxHeading('###\tWho attended  ##')).toEqual({ level: 3, words: 'Who attended' });
    expect(atxHeading('## Issue #12')).toEqual({ level: 2, words: 'Issue #12' });
    expect(atxHeading('## C#')).toEqual({ level: 2, words: 'C#' });
  });

  it('is none without a space, without words, or with more than six marks', () => {
    for (const line of ['#Readout', '#', '# ', '## ##', '####### Deep', 'Readout', ''])
      expect(atxHeading(line)).toBeNull();
  });

  it('is told in the time that reading the line takes, however it is made', () => {
    const spaces = ' '.repeat(1_000_000);
    expect(atxHeading(`# a${spaces}#${spaces}\u2028b`)?.level).toBe(1);
    expect(atxHeading(`# a${`${' '.repeat(9)}#`.repeat(100_000)}b`)?.level).toBe(1);
  });
});
