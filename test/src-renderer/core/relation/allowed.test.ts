import { describe, expect, it } from 'vitest';
import {
  canBeRelated,
  linksBetween,
  type RelationRules,
} from '../../../../src-renderer/core/relation/allowed';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import type { Tag } from '../../../../src-renderer/core/tagset/tag-set';

const named = (rules: RelationRules, from: string, to: string) =>
  linksBetween(rules, from, to).map(({ type, reversed }) => (reversed ? `reversed ${type.id}` : type.id));

const tag = (id: string, parentId: string | null = null): Tag => ({
  ...defaultTagSet.tags[0]!,
  id,
  parentId,
  attributes: [],
});

const rules: RelationRules = {
  tags: [tag('claim'), tag('denial', 'claim'), tag('flat-denial', 'denial'), tag('evidence'), tag('aside')],
  relationTypes: [
    { id: 'backs', name: 'backs', sourceTagIds: ['evidence'], targetTagIds: ['claim'] },
    { id: 'repeats', name: 'repeats', sourceTagIds: ['claim'], targetTagIds: ['claim'] },
  ],
};

describe('the ways to relate two annotations', () => {
  it('are the types that lead from the one tag to the other', () => {
    expect(named(rules, 'evidence', 'claim')).toEqual(['backs']);
  });

  it('include a type that leads the other way alone, reversed', () => {
    expect(named(rules, 'claim', 'evidence')).toEqual(['reversed backs']);
  });

  it('name a type that leads both ways once, as it was asked for', () => {
    expect(named(rules, 'claim', 'claim')).toEqual(['repeats']);
  });

  it('are inherited by tags at any depth below an allowed end', () => {
    expect(named(rules, 'evidence', 'flat-denial')).toEqual(['backs']);
  });

  it('lead from a tag below where its parent alone is the source, and not from the parent where the child is', () => {
    const narrow = { ...rules, relationTypes: [{ ...rules.relationTypes[1]!, sourceTagIds: ['denial'] }] };
    expect(named(narrow, 'denial', 'claim')).toEqual(['repeats']);
    expect(named(narrow, 'claim', 'claim')).toEqual([]);
  });

  it('are none where no type names the tag', () => {
    expect(named(rules, 'aside', 'claim')).toEqual([]);
    expect(canBeRelated(rules, 'aside')).toBe(false);
    expect(canBeRelated(rules, 'flat-denial')).toBe(true);
  });

  it('lead from anything to anything where a type names no tags', () => {
    expect(named(defaultTagSet, 'cooperation-area', 'attendee')).toEqual(['same-as']);
  });

  it('in the bundled set join attendee, commitment and area', () => {
    expect(named(defaultTagSet, 'attendee', 'commitment')).toEqual([
      'makes',
      'reversed addressed-to',
      'same-as',
    ]);
    expect(named(defaultTagSet, 'commitment', 'cooperation-area')).toEqual(['concerns', 'same-as']);
    expect(named(defaultTagSet, 'commitment', 'commitment')).toEqual(['same-as', 'updates']);
  });
});
