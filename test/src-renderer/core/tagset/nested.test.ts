import { describe, expect, it } from 'vitest';
import { tagsAtHand } from '../../../../src-renderer/core/tagset/at-hand';
import { familiesOf } from '../../../../src-renderer/core/tagset/families';
import { guidelineOf } from '../../../../src-renderer/core/tagset/guideline';
import { nestedTagSet } from '../../../builders/any-holdings';
import { aTag } from '../../../builders/tag-set';

const ids = (tags: { id: string }[]) => tags.map(({ id }) => id);

describe('nested tags', () => {
  it('have the guideline of the nearest tag above them that has one', () => {
    const area = guidelineOf(nestedTagSet, 'cooperation-area');
    expect(area).not.toBe('');
    expect(guidelineOf(nestedTagSet, 'grid')).toBe(area);
    const tags = [
      ...nestedTagSet.tags.filter(({ id }) => id !== 'energy'),
      aTag('energy', { guideline: 'Own.' }),
    ];
    expect(guidelineOf({ tags }, 'grid')).toBe('Own.');
  });

  it('are counted with the tag at the top', () => {
    expect(familiesOf(nestedTagSet).map(({ tag, ids: members }) => [tag.id, [...members]])).toEqual([
      ['commitment', ['commitment']],
      ['cooperation-area', ['cooperation-area', 'energy', 'grid']],
      ['attendee', ['attendee']],
    ]);
  });

  it('stand in the menu where they have a key, however many there are', () => {
    const keyed = nestedTagSet.tags.map((tag) => (tag.id === 'grid' ? { ...tag, shortcut: '4' } : tag));
    expect(ids(tagsAtHand({ tags: keyed }))).toEqual(['commitment', 'cooperation-area', 'grid', 'attendee']);
    const many = Array.from({ length: 100 }, (_, at) => aTag(`t${at}`));
    expect(tagsAtHand({ tags: many })).toHaveLength(15);
  });
});
