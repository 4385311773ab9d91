import { describe, expect, it } from 'vitest';
import { tagAtKey, tagRows } from '../../../../src-renderer/features/tagging/tag-rows';
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

describe('a key in the tag palette', () => {
  const from = (id: string, key: string, growsUp = false) => {
    const { tags } = nestedTagSet;
    const tag = tags.find((one) => one.id === id)!;
    const next = tagAtKey(tags, tagRows(tags, id), tag, key, growsUp);
    return next ? next.id : next;
  };

  it('goes along a row and around its ends', () => {
    expect(from('commitment', 'ArrowRight')).toBe('cooperation-area');
    expect(from('attendee', 'ArrowRight')).toBe('commitment');
    expect(from('commitment', 'ArrowLeft')).toBe('attendee');
    expect(from('cooperation-area', 'Home')).toBe('commitment');
    expect(from('cooperation-area', 'End')).toBe('attendee');
  });

  it('goes down to the tags below and up to the tag above, and the other way round where the palette grows up', () => {
    expect(from('cooperation-area', 'ArrowDown')).toBe('energy');
    expect(from('energy', 'ArrowUp')).toBe('cooperation-area');
    expect(from('cooperation-area', 'ArrowUp', true)).toBe('energy');
    expect(from('energy', 'ArrowDown', true)).toBe('cooperation-area');
    expect(from('attendee', 'ArrowDown')).toBeNull();
  });

  it('is left alone where it leads nowhere by itself', () => {
    expect(from('commitment', '1')).toBeUndefined();
  });
});
