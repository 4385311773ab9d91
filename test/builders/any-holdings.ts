import fc from 'fast-check';
import type { Annotation } from '../../src-renderer/core/annotation/annotation';
import type { Relation } from '../../src-renderer/core/relation/relation';
import { leads } from '../../src-renderer/core/relation/allowed';
import { defaultTagSet } from '../../src-renderer/core/tagset/bundled';
import type { TagSet } from '../../src-renderer/core/tagset/tag-set';
import { attributesOf } from '../../src-renderer/core/tagset/tag-tree';
import { anyValues } from './any-values';
import { anAnnotation, TEXT } from './library';
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

/** Annotations of a tag set in two documents, with values that fit and relations of allowed types between them. */
export const anyHoldings = (
  tagSet: TagSet,
): fc.Arbitrary<{ annotations: Annotation[]; relations: Relation[] }> => {
  const anyAnnotation = fc.constantFrom(...tagSet.tags).chain((tag) =>
    fc.record({
      tagId: fc.constant(tag.id),
      attributes: anyValues(attributesOf(tagSet, tag.id), tagSet, PARTIES).map((valuesIn) => valuesIn(TEXT)),
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
