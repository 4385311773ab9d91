import { reservedIds } from '../../core/tagset/tag-set-problems';
import { filled, text, version } from '../fields';
import { z } from '../jitless-zod';
import { valueShapes } from '../value-shape';

export const FORMAT = 'marginalia-tag-set';

export const attributeId = filled.refine(
  (id) => !reservedIds.includes(id),
  'is a name that programs keep for themselves',
);

const attribute = {
  id: attributeId,
  name: filled,
  required: z.boolean(),
};

/** One shape for each type of attribute; the default is a value of that type. */
const attributeShape = z.discriminatedUnion('type', [
  z.strictObject({
    ...attribute,
    type: z.literal('choice'),
    default: valueShapes.choice.nullable(),
    vocabularyId: filled,
    many: z.boolean(),
    rules: z.array(z.strictObject({ phrase: filled, termId: filled })),
  }),
  z.strictObject({
    ...attribute,
    type: z.literal('party'),
    default: z.null(),
    many: z.boolean(),
    named: z.enum(['span', 'subject', 'other', 'near', 'nowhere']),
  }),
  z.strictObject({ ...attribute, type: z.literal('text'), default: valueShapes.text.nullable() }),
  z.strictObject({ ...attribute, type: z.literal('number'), default: valueShapes.number.nullable() }),
  z.strictObject({ ...attribute, type: z.literal('date'), default: valueShapes.date.nullable() }),
  z.strictObject({ ...attribute, type: z.literal('yes-no'), default: valueShapes['yes-no'].nullable() }),
]);

/** The fields that a tag had from the first version of the export on. */
export const plainTag = {
  id: filled,
  name: filled,
  hue: z.number().min(0).lt(360),
  line: z.enum(['solid', 'dashed', 'dotted']),
  shortcut: text.regex(/^\S?$/u, 'must be one character or empty'),
  guideline: text,
};

export const tagSetShape = z.strictObject({
  id: filled,
  name: text,
  version,
  tags: z.array(
    z.strictObject({ ...plainTag, parentId: filled.nullable(), attributes: z.array(attributeShape) }),
  ),
  vocabularies: z.array(
    z.strictObject({
      id: filled,
      name: filled,
      terms: z.array(z.strictObject({ id: filled, name: filled, parentId: filled.nullable() })),
    }),
  ),
  relationTypes: z.array(
    z.strictObject({
      id: filled,
      name: filled,
      sourceTagIds: z.array(filled),
      targetTagIds: z.array(filled),
    }),
  ),
});

export type FileTagSet = z.infer<typeof tagSetShape>;
export type FileAttribute = z.infer<typeof attributeShape>;

/** A tag set in a file of its own: what resources/schema/marginalia-tag-set-1.schema.json says. */
export const fileShape = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  tagSet: tagSetShape,
});
