import { describe, expect, it } from 'vitest';
import { attributeOf, shifted, withAttributes } from '../../../../src-renderer/core/tagset/edit-attribute';
import {
  typesGoneWithTag,
  withNewTag,
  withoutTag,
  withTag,
} from '../../../../src-renderer/core/tagset/edit-tag';
import {
  choosingFrom,
  withoutStrays,
  withVocabulary,
} from '../../../../src-renderer/core/tagset/edit-vocabulary';
import { freeHue, tagsOfNearHue } from '../../../../src-renderer/core/tagset/near-hues';
import { freeDigit, tagKey, tagWithKey } from '../../../../src-renderer/core/tagset/tag-key';
import { tagSetProblems } from '../../../../src-renderer/core/tagset/tag-set-problems';
import { tagById } from '../../../../src-renderer/core/tagset/tag-tree';
import { nestedTagSet } from '../../../builders/any-holdings';
import { aTag } from '../../../builders/tag-set';

const ends = (types: { id: string; sourceTagIds: string[]; targetTagIds: string[] }[]) =>
  types.map(({ id, sourceTagIds, targetTagIds }) => `${id}: ${sourceTagIds.join()} > ${targetTagIds.join()}`);

describe('a new tag', () => {
  it('stands after the one it was added at, and lacks its name alone', () => {
    const after = withNewTag(nestedTagSet, 'new', 'cooperation-area');
    expect(after.tags.map(({ id }) => id)).toEqual([
      'commitment',
      'cooperation-area',
      'energy',
      'grid',
      'new',
      'attendee',
    ]);
    expect(tagSetProblems(after).map(({ place }) => place.join('.'))).toEqual(['tags.4.name']);
  });

  it('has a hue that is near no other’s', () => {
    const after = withNewTag(nestedTagSet, 'new', null);
    expect(tagsOfNearHue(after, tagById(after, 'new')!)).toEqual([]);
  });
});

describe('a tag that goes', () => {
  it('leaves those below it where it stood', () => {
    const after = withoutTag(nestedTagSet, 'energy', null);
    expect(tagById(after, 'grid')?.parentId).toBe('cooperation-area');
    expect(tagSetProblems(after)).toEqual([]);
  });

  it('hands the ends of relations to its heir, once', () => {
    const after = withoutTag(nestedTagSet, 'attendee', 'commitment');
    expect(ends(after.relationTypes)).toEqual([
      'makes: commitment > commitment',
      'concerns: commitment > cooperation-area',
      'addressed-to: commitment > commitment',
      'same-as:  > ',
      'updates: commitment > commitment',
    ]);
  });

  it('takes along the relation types that had nowhere else to start or end, rather than open them to all', () => {
    expect(ends(withoutTag(nestedTagSet, 'attendee', null).relationTypes)).toEqual([
      'concerns: commitment > cooperation-area',
      'same-as:  > ',
      'updates: commitment > commitment',
    ]);
    expect(typesGoneWithTag(nestedTagSet, 'attendee').map(({ id }) => id)).toEqual(['makes', 'addressed-to']);
  });
});

describe('hues', () => {
  const of = (id: string, hue: number, parentId: string | null = null) => aTag(id, { hue, parentId });

  it('are near within 25 degrees, across 0 too, the nearest first', () => {
    const tagSet = { tags: [of('a', 350), of('b', 10), of('c', 355), of('d', 20), of('e', 15)] };
    expect(tagsOfNearHue(tagSet, tagSet.tags[0]!).map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('may be near those above and below', () => {
    const tagSet = { tags: [of('a', 100), of('b', 100, 'a'), of('c', 100, 'b'), of('d', 100, 'a')] };
    expect(tagsOfNearHue(tagSet, tagSet.tags[1]!).map(({ id }) => id)).toEqual(['d']);
  });

  it('are free in the middle of the widest gap', () => {
    expect(freeHue([{ hue: 10 }, { hue: 50 }, { hue: 350 }])).toBe(200);
    expect(freeHue([{ hue: 90 }])).toBe(270);
  });
});

describe('the key of a tag', () => {
  it('is one character, a letter in capitals', () => {
    expect(['k', ' 4 ', 'ß', 'ab', '', 'é', '👍'].map(tagKey)).toEqual(['K', '4', '', '', '', 'É', '']);
  });

  it('is taken by another tag, never by itself or where there is none', () => {
    const [one, two, none] = [aTag('one', { shortcut: '1' }), aTag('two', { shortcut: '1' }), aTag('none')];
    const tagSet = { tags: [one, two, none, aTag('none too')] };
    expect(tagWithKey(tagSet, one)).toBe(two);
    expect(tagWithKey(tagSet, none)).toBeUndefined();
    expect(tagWithKey({ tags: [one] }, one)).toBeUndefined();
    const [small, capital] = [aTag('small', { shortcut: 'k' }), aTag('capital', { shortcut: 'K' })];
    expect(tagWithKey({ tags: [small, capital] }, small)).toBe(capital);
  });

  it('is for a new tag the first digit that is free', () => {
    const tags = [aTag('one', { shortcut: '1' }), aTag('three', { shortcut: '3' })];
    expect(freeDigit({ tags }, new Map([['2', 'Zoom']]))).toBe('4');
    const all = [...'123456789'].map((shortcut) => aTag(shortcut, { shortcut }));
    expect(freeDigit({ tags: all }, new Map())).toBe('');
  });
});

describe('an attribute', () => {
  it('of another type keeps its id, its name and that it is required', () => {
    const before = { id: 'x', name: 'sum', required: true };
    for (const type of ['choice', 'party', 'text', 'number', 'date', 'yes-no'] as const) {
      const attribute = attributeOf(type, before, 'strength');
      expect(attribute).toMatchObject({ ...before, type, default: null });
      const after = withAttributes(nestedTagSet, 'attendee', (all) => [...all, attribute]);
      expect(tagSetProblems(after)).toEqual([]);
    }
  });

  it('goes up and down among its like, and no farther', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id }));
    expect(shifted(items, 'a', 1).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(shifted(items, 'c', -1).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(shifted(items, 'c', 1)).toBe(items);
    expect(shifted(items, 'x', 1)).toBe(items);
  });
});

describe('a vocabulary', () => {
  const area = nestedTagSet.vocabularies.find(({ id }) => id === 'area')!;

  it('knows what chooses from it', () => {
    expect(
      choosingFrom(nestedTagSet, 'area').map(({ tag, attribute }) => `${tag.id} ${attribute.id}`),
    ).toEqual(['commitment area', 'cooperation-area field']);
  });

  it('takes the rules and defaults along with a term that goes', () => {
    const recurrence = nestedTagSet.vocabularies.find(({ id }) => id === 'recurrence')!;
    const terms = recurrence.terms.filter(({ id }) => id !== 'new');
    const after = withVocabulary(nestedTagSet, { ...recurrence, terms });
    expect(tagSetProblems(after)).toEqual([]);
    const [attribute] = choosingFrom(after, 'recurrence').map((use) => use.attribute);
    expect(attribute?.default).toBeNull();
    expect(choosingFrom(after, 'area')[0]?.attribute.rules).toEqual(
      choosingFrom(nestedTagSet, 'area')[0]?.attribute.rules,
    );
  });

  it('leaves the first default alone where an attribute takes one from now on', () => {
    const tag = tagById(nestedTagSet, 'commitment')!;
    const attributes = tag.attributes.map((attribute) =>
      attribute.id === 'area'
        ? {
            ...attribute,
            many: false,
            default: { type: 'choice', termIds: ['trade', area.terms.at(-1)!.id] },
          }
        : attribute,
    ) as typeof tag.attributes;
    const after = withoutStrays(withTag(nestedTagSet, { ...tag, attributes }));
    expect(choosingFrom(after, 'area')[0]?.attribute.default?.termIds).toEqual(['trade']);
  });
});
