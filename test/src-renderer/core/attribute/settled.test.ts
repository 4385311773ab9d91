import { describe, expect, it } from 'vitest';
import { acceptedOf, isSettled, nextUnsettled } from '../../../../src-renderer/core/attribute/settled';
import type { AttributeValue, AttributeValues } from '../../../../src-renderer/core/attribute/value';
import type { Attribute } from '../../../../src-renderer/core/tagset/attribute';

const attributes = ['a', 'b', 'c', 'd'].map((id): Attribute => ({
  id,
  type: 'text',
  name: id,
  required: false,
  default: null,
}));
const held = (origin: AttributeValue['origin']): AttributeValue => ({
  value: { type: 'text', text: 'x' },
  evidence: null,
  origin,
});
const values: AttributeValues = { b: held('hand'), c: held('default'), d: held('proposed') };

describe('going on', () => {
  it('passes over what was entered and what stands by default', () => {
    expect(nextUnsettled(attributes, values, 'a')?.id).toBe('d');
    expect(nextUnsettled(attributes, { ...values, b: held('proposed') }, 'a')?.id).toBe('b');
    expect(nextUnsettled(attributes, { d: held('hand') }, 'a')?.id).toBe('b');
  });

  it('never goes back, and ends where all that follow are settled', () => {
    expect(nextUnsettled(attributes, values, 'd')).toBeNull();
    expect(nextUnsettled(attributes, { ...values, d: held('hand') }, 'a')).toBeNull();
  });
});

it('a value is settled unless it is proposed or not there', () => {
  expect(['a', 'b', 'c', 'd'].map((id) => isSettled(values, id))).toEqual([false, true, true, false]);
});

it('accepting takes what is proposed and nothing else', () => {
  expect(acceptedOf(values)).toEqual({ d: held('hand') });
});
