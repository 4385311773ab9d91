import { describe, expect, it } from 'vitest';
import { resize, retag } from '../../../src-renderer/commands/revise-annotation';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { AttributeValue, Value } from '../../../src-renderer/core/attribute/value';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { anAnnotation, anAuthor, aContext, TEXT } from '../../builders/library';

const held = (value: Value, origin: AttributeValue['origin'] = 'hand'): AttributeValue => ({
  value,
  evidence: null,
  origin,
});
const twin = {
  ...defaultTagSet.tags[0]!,
  id: 'promise',
  attributes: defaultTagSet.tags[0]!.attributes.filter(({ id }) => id !== 'area'),
};
const context = {
  ...aContext(),
  tagSet: { ...defaultTagSet, version: 9, tags: [...defaultTagSet.tags, twin] },
};

const retagged = (annotation: Annotation, tagId: string) => {
  const tag = context.tagSet.tags.find(({ id }) => id === tagId)!;
  return retag(anAuthor(), annotation, { tag, text: TEXT, context }, []).edits.at(-1)!.after as Annotation;
};

describe('another tag', () => {
  it('keeps the values that it has a place for', () => {
    const attributes = {
      strength: held({ type: 'choice', termIds: ['joint'] }),
      area: held({ type: 'choice', termIds: ['trade'] }),
    };
    const { attributes: after } = retagged(anAnnotation({ start: 0, end: 60, attributes }), 'promise');
    expect(after['strength']).toEqual(attributes.strength);
    expect(after['area']).toBeUndefined();
  });

  it('gives its own defaults, in place of those of the old one', () => {
    const attributes = { recurrence: held({ type: 'choice', termIds: ['recurring'] }, 'default') };
    expect(retagged(anAnnotation({ attributes }), 'promise').attributes['recurrence']).toMatchObject({
      value: { termIds: ['new'] },
      origin: 'default',
    });
    expect(retagged(anAnnotation({ attributes }), 'attendee').attributes).toMatchObject({
      presence: { origin: 'default' },
    });
  });

  it('is of the version of the tag set that is in use', () => {
    expect(retagged(anAnnotation(), 'attendee').tagSetVersion).toBe(9);
  });
});

it('moved edges keep the values', () => {
  const attributes = { strength: held({ type: 'choice', termIds: ['joint'] }) };
  const change = resize(anAuthor(), anAnnotation({ attributes }), TEXT, { start: 0, end: 12 });
  expect(change.edits[0]!.after).toMatchObject({ attributes, start: 0, end: 12 });
});
