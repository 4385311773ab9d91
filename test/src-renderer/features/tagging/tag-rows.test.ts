import { describe, expect, it } from 'vitest';
import { tagRows } from '../../../../src-renderer/features/tagging/tag-rows';
import { nestedTagSet } from '../../../builders/any-holdings';

const rows = (activeId: string | null) =>
  tagRows(nestedTagSet.tags, activeId).map((row) => row.map(({ id }) => id).join(' '));

describe('the rows of the tag palette', () => {
  const top = 'commitment cooperation-area attendee';

  it('are the tags at the top alone until one is active that has others below it', () => {
    expect(rows(null)).toEqual([top]);
    expect(rows('attendee')).toEqual([top]);
  });

  it('go down to the tags below the active one, level by level', () => {
    expect(rows('cooperation-area')).toEqual([top, 'energy']);
    expect(rows('energy')).toEqual([top, 'energy', 'grid']);
    expect(rows('grid')).toEqual([top, 'energy', 'grid']);
  });
});
