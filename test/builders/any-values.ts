import fc from 'fast-check';
import type { AttributeValue, Evidence, Value } from '../../src-renderer/core/attribute/value';
import { quoteOf } from '../../src-renderer/core/span/quote';
import { snapSpan } from '../../src-renderer/core/span/snap';
import type { Attribute } from '../../src-renderer/core/tagset/attribute';
import type { TagSet } from '../../src-renderer/core/tagset/tag-set';

const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const anyInterval = fc
  .tuple(fc.option(anyDay), fc.option(anyDay))
  .map(([a, b]) => (a !== null && b !== null && b < a ? { from: b, to: a } : { from: a, to: b }))
  .map((interval) => (interval.from === null && interval.to === null ? null : interval));

const anyFilled = fc.string({ unit: 'binary', minLength: 1, maxLength: 6 });

const some = (ids: readonly string[], many: boolean): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray([...ids], { minLength: 1, maxLength: many ? ids.length : 1 });

/** A value that may stand for an attribute. */
function anyValue(attribute: Attribute, tagSet: TagSet, partyIds: readonly string[]): fc.Arbitrary<Value> {
  switch (attribute.type) {
    case 'choice': {
      const { terms } = tagSet.vocabularies.find(({ id }) => id === attribute.vocabularyId)!;
      const termIds = some(
        terms.map(({ id }) => id),
        attribute.many,
      );
      return fc.record({ type: fc.constant('choice'), termIds });
    }
    case 'party':
      return fc.record({ type: fc.constant('party'), partyIds: some(partyIds, attribute.many) });
    case 'text':
      return fc.record({ type: fc.constant('text'), text: anyFilled });
    case 'number':
      // JSON knows no negative nought.
      return fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .map((number) => ({ type: 'number', number: number === 0 ? 0 : number }));
    case 'date':
      return fc.record({ type: fc.constant('date'), words: anyFilled, interval: anyInterval });
    case 'yes-no':
      return fc.record({ type: fc.constant('yes-no'), yes: fc.boolean() });
  }
}

interface Drawn {
  value: Value;
  cut: [number, number] | null;
  origin: AttributeValue['origin'];
}

/** Values for any of these attributes, their evidence cut from any text that is given later. */
export const anyValues = (
  attributes: readonly Attribute[],
  tagSet: TagSet,
  partyIds: readonly string[],
): fc.Arbitrary<(text: string) => Record<string, AttributeValue>> =>
  fc
    .record(
      Object.fromEntries(
        attributes.map((attribute) => [
          attribute.id,
          fc.record({
            value: anyValue(attribute, tagSet, partyIds),
            cut: fc.option(fc.tuple(fc.nat(200), fc.nat(200))),
            origin: fc.constantFrom('hand' as const, 'proposed' as const, 'default' as const),
          }),
        ]),
      ),
      { requiredKeys: [], noNullPrototype: true },
    )
    .map(
      (drawn) => (text) =>
        Object.fromEntries(
          Object.entries(drawn as Record<string, Drawn>).map(([id, { value, cut, origin }]) => [
            id,
            { value, evidence: evidenceAt(text, cut), origin },
          ]),
        ),
    );

function evidenceAt(text: string, cut: [number, number] | null): Evidence | null {
  const span = cut && snapSpan(text, { start: Math.min(...cut), end: Math.max(...cut) }, { exact: true });
  return span && { ...span, quote: quoteOf(text, span) };
}
