import { describe, expect, it } from 'vitest';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import type { TagSet } from '../../../../src-renderer/core/tagset/tag-set';
import { tagSetProblems } from '../../../../src-renderer/core/tagset/tag-set-problems';
import { aTag, aTagSet } from '../../../builders/tag-set';

const found = (tagSet: TagSet): string[] =>
  tagSetProblems(tagSet).map(({ place, message }) => `${place.join('.')}: ${message}`);

/** Whatever is to be put where it does not belong. */
type Any = ReturnType<typeof JSON.parse>;

function after(change: (tagSet: Any) => void): string[] {
  const tagSet = structuredClone(aTagSet());
  change(tagSet);
  return found(tagSet);
}

const chain = (length: number): TagSet =>
  aTagSet({
    tags: [
      ...aTagSet().tags,
      ...Array.from({ length }, (_, index) =>
        aTag(`t${index}`, { parentId: index === 0 ? null : `t${index - 1}` }),
      ),
    ],
  });

describe('the problems of a tag set', () => {
  it('are none in a sound one, nor in the default', () => {
    expect(found(aTagSet())).toEqual([]);
    expect(found(defaultTagSet)).toEqual([]);
  });

  it.each<[string, (tagSet: Any) => void, string]>([
    [
      'a tag id twice',
      (s) => s.tags.push({ ...s.tags[1], shortcut: '' }),
      'tags.3.id: is "pledge" a second time',
    ],
    ['a tag without a name', (s) => (s.tags[1].name = ''), 'tags.1.name: must not be empty'],
    ['a key of two tags', (s) => (s.tags[2].shortcut = '1'), 'tags.2.shortcut: is "1" a second time'],
    [
      'one letter as the key of two tags, small and large',
      (s) => (s.tags[2].shortcut = 'p'),
      'tags.2.shortcut: is "P" a second time',
    ],
    [
      'a key of two characters',
      (s) => (s.tags[1].shortcut = '12'),
      'tags.1.shortcut: must be one character or empty',
    ],
    [
      'an unknown parent',
      (s) => (s.tags[1].parentId = 'gone'),
      'tags.1.parentId: is "gone", which the tag set does not have',
    ],
    [
      'a tag that is its own parent',
      (s) => (s.tags[2].parentId = 'person'),
      'tags.2.parentId: leads back to the tag itself',
    ],
    [
      'an attribute id in two tags',
      (s) => (s.tags[2].attributes[0].id = 'office'),
      'tags.2.attributes.0.id: is "office" a second time',
    ],
    [
      'an attribute id that every object has',
      (s) => (s.tags[2].attributes[0].id = 'toString'),
      'tags.2.attributes.0.id: is a name that programs keep for themselves',
    ],
    [
      'an attribute without a name',
      (s) => (s.tags[2].attributes[0].name = ''),
      'tags.2.attributes.0.name: must not be empty',
    ],
    [
      'a choice from nowhere',
      (s) => (s.tags[0].attributes[0].vocabularyId = 'gone'),
      'tags.0.attributes.0.vocabularyId: is "gone", which the tag set does not have',
    ],
    [
      'a rule for an unknown term',
      (s) => (s.tags[0].attributes[0].rules[0].termId = 'rail'),
      'tags.0.attributes.0.rules.0.termId: is "rail", which is no term of the vocabulary',
    ],
    [
      'a rule without words',
      (s) => (s.tags[0].attributes[0].rules[0].phrase = ' '),
      'tags.0.attributes.0.rules.0.phrase: must not be empty',
    ],
    [
      'an unknown term as default',
      (s) => (s.tags[0].attributes[1].default.termIds = ['rail', 'sea']),
      'tags.0.attributes.1.default.termIds.1: is "sea", which is no term of the vocabulary',
    ],
    [
      'a party as default',
      (s) => (s.tags[2].attributes[0].default = { type: 'party', partyIds: ['p1'] }),
      'tags.2.attributes.0.default: cannot be a party',
    ],
    [
      'a vocabulary id twice',
      (s) => s.vocabularies.push({ ...s.vocabularies[1], name: 'again' }),
      'vocabularies.2.id: is "area" a second time',
    ],
    [
      'a term twice',
      (s) => s.vocabularies[0].terms.push({ id: 'firm', name: 'firmer', parentId: null }),
      'vocabularies.0.terms.2.id: is "firm" a second time',
    ],
    [
      'a term before the wider one',
      (s) => s.vocabularies[1].terms.reverse(),
      'vocabularies.1.terms.0.parentId: is "transport", which is no term that stands before this one',
    ],
    [
      'a relation type twice',
      (s) => (s.relationTypes[1].id = 'makes'),
      'relationTypes.1.id: is "makes" a second time',
    ],
    [
      'a relation from an unknown tag',
      (s) => s.relationTypes[0].sourceTagIds.push('gone'),
      'relationTypes.0.sourceTagIds.1: is "gone", which the tag set does not have',
    ],
    [
      'a relation to one tag twice',
      (s) => s.relationTypes[0].targetTagIds.push('promise'),
      'relationTypes.0.targetTagIds.1: is "promise" a second time',
    ],
  ])('tell of %s, and of nothing else', (_name, change, problem) => {
    expect(after(change)).toEqual([problem]);
  });

  it('tell of a circle of tags at each of them, and of none that only leads into it', () => {
    const tagSet = aTagSet({
      tags: [aTag('a', { parentId: 'b' }), aTag('b', { parentId: 'a' }), aTag('c', { parentId: 'a' })],
      relationTypes: [],
    });
    expect(found(tagSet)).toEqual([
      'tags.0.parentId: leads back to the tag itself',
      'tags.1.parentId: leads back to the tag itself',
    ]);
  });

  it('tell of nesting beyond twelve levels', () => {
    expect(found(chain(12))).toEqual([]);
    expect(found(chain(13))).toEqual(['tags.15.parentId: is more than 12 levels deep']);
  });
});
