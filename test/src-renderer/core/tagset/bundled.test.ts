import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { letterHints } from '../../../../src-renderer/core/keys/letter-hints';
import type { ChoiceAttribute } from '../../../../src-renderer/core/tagset/attribute';
import { bundledTagSets, defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { tagById } from '../../../../src-renderer/core/tagset/tag-tree';
import type { TagSet } from '../../../../src-renderer/core/tagset/tag-set';
import { tagSetProblems } from '../../../../src-renderer/core/tagset/tag-set-problems';

const choicesOf = (tagSet: TagSet): ChoiceAttribute[] =>
  tagSet.tags.flatMap(({ attributes }) => attributes.filter((attribute) => attribute.type === 'choice'));

type RuleTable = Record<string, Record<string, string[]>>;

const tables = {
  default: 'commitments',
  'named-entities': 'named-entities',
  'claims-and-evidence': 'claims-and-evidence',
};

describe.each(bundledTagSets)('the bundled tag set $name', (tagSet) => {
  it('has nothing that an import would refuse', () => {
    expect(tagSetProblems(tagSet)).toEqual([]);
  });

  it('tells its tags apart by name, colour and key, and two of one line by hue', () => {
    for (const key of ['id', 'name', 'hue', 'shortcut'] as const)
      expect(new Set(tagSet.tags.map((tag) => tag[key])).size).toBe(tagSet.tags.length);
    for (const { shortcut } of tagSet.tags) expect(shortcut).toMatch(/^[1-9]$/);
  });

  it('says of each tag what to take and what to leave, with examples', () => {
    for (const { guideline } of tagSet.tags) {
      const [, take = '', leave = ''] = /\nTake\n\n([^]*?)\nLeave\n\n([^]*)/.exec(guideline) ?? [];
      expect(take.match(/^- “/gm)?.length).toBeGreaterThan(0);
      expect(leave.match(/^- /gm)?.length).toBeGreaterThan(0);
    }
  });

  it('asks in each tag for something that must be filled', () => {
    for (const { attributes } of tagSet.tags.filter(({ id }) => id !== 'question'))
      expect(attributes.some(({ required }) => required)).toBe(true);
  });

  it('gives most terms of a list their first letter as key', () => {
    for (const { terms } of tagSet.vocabularies)
      for (const parentId of [null, ...terms.map(({ id }) => id)]) {
        const names = terms
          .filter((term) => term.parentId === parentId)
          .map(({ name }) => name.toLowerCase());
        const first = letterHints(names).filter((key, index) => names[index]!.startsWith(key));
        expect(first.length).toBeGreaterThanOrEqual(Math.ceil(names.length * 0.75));
      }
  });

  it('reads each table of its rules into an attribute that has its terms', () => {
    const path = `../../../../resources/rules/${tables[tagSet.id as keyof typeof tables]}.json`;
    const table = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as RuleTable;
    for (const [key, phrases] of Object.entries(table)) {
      const ruled = choicesOf(tagSet).filter(({ id, vocabularyId }) => id === key || vocabularyId === key);
      expect(ruled.length, key).toBeGreaterThan(0);
      for (const { rules } of ruled) expect(rules).toHaveLength(Object.values(phrases).flat().length);
    }
  });

  it('has no phrase that would choose two terms', () => {
    for (const { rules } of choicesOf(tagSet))
      expect(rules.map(({ phrase }) => phrase.toLowerCase())).toHaveLength(
        new Set(rules.map(({ phrase }) => phrase.toLowerCase())).size,
      );
  });
});

describe('the default tag set', () => {
  it('is the first of those that come with the program', () => {
    expect(bundledTagSets[0]).toBe(defaultTagSet);
    expect(new Set(bundledTagSets.map(({ id }) => id)).size).toBe(bundledTagSets.length);
  });

  it('has areas in two levels, those that a reader of readouts looks for', () => {
    const { terms } = defaultTagSet.vocabularies.find(({ id }) => id === 'area')!;
    const top = terms.filter(({ parentId }) => parentId === null).map(({ name }) => name);
    expect(top).toEqual([
      'trade',
      'infrastructure and transport',
      'energy',
      'agriculture',
      'finance',
      'health',
      'education',
      'culture and youth',
      'security',
      'environment',
      'science and technology',
      'multilateral',
      'political relations',
    ]);
    for (const { id } of terms.filter(({ parentId }) => parentId === null))
      expect(terms.filter(({ parentId }) => parentId === id).length).toBeGreaterThanOrEqual(4);
  });

  it('gives no tag for an id it does not have, not even a name of Object.prototype', () => {
    expect(tagById(defaultTagSet, 'attendee')?.shortcut).toBe('3');
    expect(tagById(defaultTagSet, 'constructor')).toBeUndefined();
  });
});
