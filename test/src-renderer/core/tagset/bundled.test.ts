import { describe, expect, it } from 'vitest';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { tagById } from '../../../../src-renderer/core/tagset/tag-tree';

describe('the default tag set', () => {
  const distinct = (key: 'id' | 'name' | 'hue' | 'line' | 'shortcut') =>
    new Set(defaultTagSet.tags.map((tag) => tag[key])).size;

  it('tells its tags apart by name, colour, line and key', () => {
    for (const key of ['id', 'name', 'hue', 'line', 'shortcut'] as const) expect(distinct(key)).toBe(3);
  });

  it('guides the use of each tag', () => {
    for (const tag of defaultTagSet.tags) expect(tag.guideline).toMatch(/\.$/);
  });

  it('gives no tag for an id it does not have, not even a name of Object.prototype', () => {
    expect(tagById(defaultTagSet, 'attendee')?.shortcut).toBe('3');
    expect(tagById(defaultTagSet, 'constructor')).toBeUndefined();
  });
});
