import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../src-renderer/core/attribute/facts';
import type { AttributeValue, AttributeValues, Value } from '../../../../src-renderer/core/attribute/value';
import type { Attribute } from '../../../../src-renderer/core/tagset/attribute';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { attributesOf } from '../../../../src-renderer/core/tagset/tag-tree';

const names = {
  tagSet: defaultTagSet,
  party: (id: string) => ({ n: 'Norsund', v: 'Veldria', o: 'Amara Okafor' })[id] ?? null,
};
const held = (value: Value, origin: AttributeValue['origin'] = 'hand'): AttributeValue => ({
  value,
  evidence: null,
  origin,
});
const parties = (...partyIds: string[]) => held({ type: 'party', partyIds });
const choice = (...termIds: string[]) => held({ type: 'choice', termIds });

const line = (tagId: string, values: AttributeValues) =>
  factsOf(attributesOf(defaultTagSet, tagId), values, names)
    .map(({ joint, words }) => joint + words)
    .join('');

describe('the facts of a card', () => {
  it('say who commits to whom, how firmly and in which area', () => {
    const values = {
      'committing-party': parties('n'),
      addressee: parties('v'),
      strength: choice('readiness'),
      area: choice('energy'),
    };
    expect(line('commitment', values)).toBe('Norsund → Veldria · readiness · energy');
  });

  it('join an office to whom it is held for', () => {
    const values = {
      who: parties('o'),
      office: held({ type: 'text', text: 'President' }),
      represents: parties('v'),
    };
    expect(line('attendee', values)).toBe('Amara Okafor · President, Veldria');
  });

  it('keep the arrow where the side that it leads from is missing', () => {
    expect(line('commitment', { addressee: parties('v'), strength: choice('pledge') })).toBe(
      '→ Veldria · pledge',
    );
  });

  it('name a narrower term alone, and several one after the other', () => {
    expect(line('commitment', { area: choice('energy-interconnectivity', 'trade') })).toBe(
      'interconnectivity, trade',
    );
  });

  it('leave out what nobody has touched, and parties that are gone', () => {
    const values = {
      'committing-party': parties('gone'),
      recurrence: held({ type: 'choice', termIds: ['new'] }, 'default'),
    };
    expect(line('commitment', values)).toBe('');
  });

  it('know which of them are merely proposed', () => {
    const values = {
      strength: held({ type: 'choice', termIds: ['pledge'] }, 'proposed'),
      area: choice('trade'),
    };
    const facts = factsOf(attributesOf(defaultTagSet, 'commitment'), values, names);
    expect(facts.map(({ proposed }) => proposed)).toEqual([true, false]);
  });

  it('answer yes and no by the name of the question', () => {
    const attributes: Attribute[] = [
      { id: 'a', type: 'yes-no', name: 'binding', required: false, default: null },
      { id: 'b', type: 'yes-no', name: 'public', required: false, default: null },
    ];
    const values = { a: held({ type: 'yes-no', yes: true }), b: held({ type: 'yes-no', yes: false }) };
    expect(factsOf(attributes, values, names).map(({ words }) => words)).toEqual(['binding', 'not public']);
  });
});
