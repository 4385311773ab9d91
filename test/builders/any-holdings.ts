import fc from 'fast-check';
import type { Annotation } from '../../src-renderer/core/annotation/annotation';
import type { AttributeValues, Value } from '../../src-renderer/core/attribute/value';
import type { Relation } from '../../src-renderer/core/relation/relation';
import { leads } from '../../src-renderer/core/relation/allowed';
import type { Attribute } from '../../src-renderer/core/tagset/attribute';
import { defaultTagSet } from '../../src-renderer/core/tagset/bundled';
import type { TagSet } from '../../src-renderer/core/tagset/tag-set';
import { attributesOf } from '../../src-renderer/core/tagset/tag-tree';
import { anAnnotation } from './library';
import { aRelation } from './relation';
import { aTag } from './tag-set';

/** The default set with kinds of cooperation areas, two levels deep; the lowest has an attribute of its own. */
export const nestedTagSet: TagSet = {
  ...defaultTagSet,
  tags: [
    ...defaultTagSet.tags,
    aTag('energy', { hue: 165, parentId: 'cooperation-area' }),
    aTag('grid', {
      hue: 165,
      parentId: 'energy',
      attributes: [{ id: 'capacity', type: 'number', name: 'capacity', required: false, default: null }],
    }),
  ],
};

export const PARTIES = ['veldria', 'norsund', 'okafor'];

/** A value that an attribute can have. */
function anyValue(attribute: Attribute, tagSet: TagSet): fc.Arbitrary<Value> {
  const some = (ids: string[], many: boolean) =>
    fc.subarray(ids, { minLength: 1, maxLength: many ? Math.min(3, ids.length) : 1 });
  switch (attribute.type) {
    case 'choice': {
      const terms = tagSet.vocabularies.find(({ id }) => id === attribute.vocabularyId)!.terms;
      return some(
        terms.map(({ id }) => id),
        attribute.many,
      ).map((termIds) => ({ type: 'choice', termIds }));
    }
    case 'party':
      return some(PARTIES, attribute.many).map((partyIds) => ({ type: 'party', partyIds }));
    case 'text':
      return fc.string({ minLength: 1 }).map((text) => ({ type: 'text', text }));
    case 'number':
      return fc.integer().map((number) => ({ type: 'number', number }));
    case 'date':
      return fc.constant({ type: 'date', words: 'next spring', interval: null });
    case 'yes-no':
      return fc.boolean().map((yes) => ({ type: 'yes-no', yes }));
  }
}

/** Values of some of the attributes. */
const anyValues = (attributes: Attribute[], tagSet: TagSet): fc.Arbitrary<AttributeValues> =>
  fc.subarray(attributes).chain((some) =>
    fc
      .tuple(
        ...some.map((attribute) =>
          fc.record({
            value: anyValue(attribute, tagSet),
            evidence: fc.constant(null),
            origin: fc.constantFrom('hand' as const, 'proposed' as const, 'default' as const),
          }),
        ),
      )
      .map((values) => Object.fromEntries(some.map(({ id }, at) => [id, values[at]!]))),
  );

/** Annotations of a tag set in two documents, with values that fit and relations of allowed types between them. */
export const anyHoldings = (
  tagSet: TagSet,
): fc.Arbitrary<{ annotations: Annotation[]; relations: Relation[] }> => {
  const anyAnnotation = fc.constantFrom(...tagSet.tags).chain((tag) =>
    fc.record({
      tagId: fc.constant(tag.id),
      attributes: anyValues(attributesOf(tagSet, tag.id), tagSet),
      documentId: fc.constantFrom('d1', 'd2'),
    }),
  );
  return fc
    .record({
      rows: fc.array(anyAnnotation, { maxLength: 8 }),
      links: fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...tagSet.relationTypes), fc.nat(7)), {
        maxLength: 6,
      }),
    })
    .map(({ rows, links }) => {
      const annotations = rows.map((fields, at) => anAnnotation({ ...fields, id: `a${at}` }));
      const relations = links.flatMap(([from, type, to], at): Relation[] => {
        const [source, target] = [annotations[from], annotations[to]];
        if (!source || !target || source === target || !leads(tagSet, type, source.tagId, target.tagId))
          return [];
        const [sourceId, targetId] = [source.id, target.id];
        return [aRelation({ id: `r${at}`, typeId: type.id, sourceId, targetId })];
      });
      return { annotations, relations };
    });
};
