import { describe, expect, it } from 'vitest';
import { merged } from '../../../../src-renderer/core/tagset/merged';
import type { Attribute } from '../../../../src-renderer/core/tagset/attribute';
import type { TagSet } from '../../../../src-renderer/core/tagset/tag-set';
import { tagSetProblems } from '../../../../src-renderer/core/tagset/tag-set-problems';
import { aTag, aTagSet } from '../../../builders/tag-set';

const own = aTagSet();
const always = () => true;
const never = () => false;

const office = (fields: Partial<Attribute> = {}): Attribute =>
  ({ id: 'office', type: 'text', name: 'office', required: true, default: null, ...fields }) as Attribute;

const withAttribute = (tagId: string, attribute: Attribute): TagSet => ({
  ...aTagSet({ id: 'theirs', name: 'Theirs' }),
  tags: own.tags.map((tag) => ({ ...tag, attributes: tag.id === tagId ? [attribute] : [] })),
});

const attributesAt = (tagSet: TagSet, tagId: string) =>
  tagSet.tags.find(({ id }) => id === tagId)!.attributes.map(({ id }) => id);

describe('merging tag sets', () => {
  it('leaves a tag set that lacks nothing as it is', () => {
    expect(merged(own, { ...own, version: 9 }, always).tagSet).toBe(own);
    expect(merged(own, aTagSet({ tags: own.tags.slice(0, 1), relationTypes: [] }), always).tagSet).toBe(own);
  });

  it('adds tags without their keys, below those that are above them, under the next version', () => {
    const other = aTagSet({ tags: [...own.tags, aTag('oath', { parentId: 'pledge', shortcut: '9' })] });
    const { tagSet } = merged(own, other, never);
    expect(tagSet).toEqual({
      ...own,
      version: own.version + 1,
      tags: [...own.tags, aTag('oath', { parentId: 'pledge' })],
    });
  });

  it('adds attributes, vocabularies, terms and relation types, and nothing that is there already', () => {
    const colours = {
      id: 'colours',
      name: 'colours',
      terms: [{ id: 'red', name: 'red', parentId: null }],
    };
    const hue: Attribute = {
      id: 'hue',
      type: 'choice',
      name: 'hue',
      required: false,
      default: null,
      vocabularyId: 'colours',
      many: false,
      rules: [],
    };
    const other = {
      ...withAttribute('person', hue),
      vocabularies: [
        colours,
        { ...own.vocabularies[1]!, terms: [{ id: 'sea', name: 'sea', parentId: null }] },
      ],
      relationTypes: [{ id: 'then', name: 'then', sourceTagIds: [], targetTagIds: ['pledge'] }],
    };
    const { tagSet } = merged(own, other, never);
    expect(attributesAt(tagSet, 'person')).toEqual(['who', 'hue']);
    expect(tagSet.vocabularies.map(({ id }) => id)).toEqual(['strength', 'area', 'colours']);
    expect(tagSet.vocabularies[1]!.terms.map(({ id }) => id)).toEqual(['transport', 'rail', 'sea']);
    expect(tagSet.relationTypes.map(({ id }) => id)).toEqual(['makes', 'same-as', 'then']);
    expect(tagSetProblems(tagSet)).toEqual([]);
  });

  it('brings values of another type to an attribute of their own, which it finds again', () => {
    const other = withAttribute('promise', office({ type: 'number' }));
    const first = merged(own, other, always);
    expect(first.attributeFor('promise', 'office')).toBe('theirs:office');
    expect(first.tagSet.tags[0]!.attributes.at(-1)).toMatchObject({
      id: 'theirs:office',
      type: 'number',
      name: 'office (Theirs)',
      required: false,
    });
    const again = merged(first.tagSet, other, always);
    expect(again.tagSet).toBe(first.tagSet);
    expect(again.attributeFor('promise', 'office')).toBe('theirs:office');
  });

  it('adds no attribute of its own for values that there are not', () => {
    expect(merged(own, withAttribute('promise', office({ type: 'number' })), never).tagSet).toBe(own);
  });

  it('uses an attribute that a tag has from above', () => {
    const { tagSet, attributeFor } = merged(own, withAttribute('pledge', office()), always);
    expect(tagSet).toBe(own);
    expect(attributeFor('pledge', 'office')).toBe('office');
  });

  it('gives an id that is taken at another tag no second time', () => {
    const { tagSet, attributeFor } = merged(own, withAttribute('person', office()), always);
    expect(attributesAt(tagSet, 'person')).toEqual(['who', 'theirs:office']);
    expect(attributeFor('person', 'office')).toBe('theirs:office');
    expect(tagSetProblems(tagSet)).toEqual([]);
  });

  it('puts at the top what would be nested too deep', () => {
    const chain = (ids: number[], above: string | null) =>
      ids.map((id, index) => aTag(`t${id}`, { parentId: index === 0 ? above : `t${ids[index - 1]}` }));
    const ours = aTagSet({ tags: [...own.tags, ...chain([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], null)] });
    const theirs = aTagSet({ tags: [...own.tags, ...chain([12, 13, 14], null)] });
    const { tagSet } = merged(ours, theirs, never);
    expect(tagSet.tags.slice(-2)).toMatchObject([
      { id: 't13', parentId: null },
      { id: 't14', parentId: 't13' },
    ]);
    expect(tagSetProblems(tagSet)).toEqual([]);
  });
});
