import { describe, expect, it } from 'vitest';
import { attributesProblems, valueProblem } from '../../../../src-renderer/core/attribute/check-value';
import type { AttributeValue, Evidence, Value } from '../../../../src-renderer/core/attribute/value';
import { quoteOf } from '../../../../src-renderer/core/span/quote';
import { TagSetLookup } from '../../../../src-renderer/core/tagset/tag-set-lookup';
import { aTagSet, attributesOfAllTypes } from '../../../builders/tag-set';

const tagSet = new TagSetLookup(aTagSet());
const text = 'Norsund 👍🏽 will pay by the end of 2025.';
const context = { tagSet, text, hasParty: (id: string) => ['norsund', 'veldria'].includes(id) };
const evidenceAt = (start: number, end: number): Evidence => ({
  start,
  end,
  quote: quoteOf(text, { start, end }),
});

function objection(attributeId: string, value: Value): string | null {
  const attribute = attributesOfAllTypes.find(({ id }) => id === attributeId)!;
  const found = valueProblem(value, attribute, context);
  return found && `${found.place.join('.')}: ${found.message}`;
}

const days = (from: string | null, to: string | null): Value => ({
  type: 'date',
  words: '',
  interval: { from, to },
});

describe('a value', () => {
  it.each<[string, Value]>([
    ['strength', { type: 'choice', termIds: ['firm'] }],
    ['areas', { type: 'choice', termIds: ['rail', 'transport'] }],
    ['party', { type: 'party', partyIds: ['norsund'] }],
    ['with', { type: 'party', partyIds: ['norsund', 'veldria'] }],
    ['office', { type: 'text', text: 'minister' }],
    ['sum', { type: 'number', number: -40.5 }],
    ['deadline', { type: 'date', words: 'some day', interval: null }],
    ['deadline', days('2025-01-01', '2025-12-31')],
    ['deadline', days('2024-02-29', '2024-02-29')],
    ['deadline', days(null, '2025-12-31')],
    ['binding', { type: 'yes-no', yes: false }],
  ])('of the right type may stand: %s %j', (attributeId, value) => {
    expect(objection(attributeId, value)).toBeNull();
  });

  it.each<[string, Value, string]>([
    ['sum', { type: 'text', text: '40' }, 'type: is "text", but the attribute "sum" is "number"'],
    ['strength', { type: 'choice', termIds: [] }, 'termIds: must not be empty'],
    [
      'strength',
      { type: 'choice', termIds: ['firm', 'readiness'] },
      'termIds: holds 2, but the attribute takes one',
    ],
    [
      'strength',
      { type: 'choice', termIds: ['rail'] },
      'termIds.0: is "rail", which is no term of the vocabulary',
    ],
    ['areas', { type: 'choice', termIds: ['rail', 'rail'] }, 'termIds.1: is "rail" a second time'],
    ['party', { type: 'party', partyIds: [] }, 'partyIds: must not be empty'],
    [
      'party',
      { type: 'party', partyIds: ['norsund', 'veldria'] },
      'partyIds: holds 2, but the attribute takes one',
    ],
    [
      'with',
      { type: 'party', partyIds: ['veldria', 'nobody'] },
      'partyIds.1: is "nobody", which is no party here',
    ],
    ['office', { type: 'text', text: '' }, 'text: must not be empty'],
    ['sum', { type: 'number', number: NaN }, 'number: must be a finite number'],
    ['sum', { type: 'number', number: Infinity }, 'number: must be a finite number'],
    ['deadline', { type: 'date', words: '', interval: null }, 'words: must not be empty'],
    ['deadline', days(null, null), 'interval: is open at both ends'],
    ['deadline', days('2025-02-30', null), 'interval.from: must be a day like 2025-03-12'],
    ['deadline', days('2025-13-01', null), 'interval.from: must be a day like 2025-03-12'],
    ['deadline', days(null, '2025-1-1'), 'interval.to: must be a day like 2025-03-12'],
    ['deadline', days('2025-01-02', '2025-01-01'), 'interval.to: is before the first day'],
  ])('that is not right is told, and where: %s %j', (attributeId, value, problem) => {
    expect(objection(attributeId, value)).toBe(problem);
  });
});

describe('the values of an annotation', () => {
  const problems = (values: Record<string, AttributeValue>, tagId = 'promise') =>
    [...attributesProblems(tagId, values, context)].map(
      ({ place, message }) => `${place.join('.')}: ${message}`,
    );
  const office = (evidence: Evidence | null): AttributeValue => ({
    value: { type: 'text', text: 'minister' },
    evidence,
    origin: 'hand',
  });

  it('may be of the tag and of those above it, and of no other', () => {
    expect(problems({ office: office(null) }, 'pledge')).toEqual([]);
    expect(problems({ office: office(null) }, 'person')).toEqual([
      'office: is no attribute of the tag "person"',
    ]);
  });

  it('are not taken for attributes by a name of Object.prototype', () => {
    expect(problems({ toString: office(null) })).toEqual(['toString: is no attribute of the tag "promise"']);
  });

  it('may rest on any words of the document', () => {
    expect(problems({ office: office(evidenceAt(8, 12)) })).toEqual([]);
  });

  it.each<[string, Evidence, string]>([
    [
      'cut a character',
      evidenceAt(8, 10),
      'office.evidence.end: is inside what a reader sees as one character',
    ],
    ['are none', evidenceAt(3, 3), 'office.evidence.end: is not after start'],
    ['are beyond the text', evidenceAt(3, 999), 'office.evidence.end: is beyond the end of the text'],
    [
      'stand elsewhere',
      { ...evidenceAt(0, 7), start: 1, end: 8 },
      'office.evidence.quote.exact: is not what stands there in the text',
    ],
  ])('rest on no words that %s', (_name, evidence, problem) => {
    expect(problems({ office: office(evidence) })).toEqual([problem]);
  });
});
