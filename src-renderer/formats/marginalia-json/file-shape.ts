import { STATUSES } from '../../core/follow-up/follow-up';
import { count, filled, named, text, time, version } from '../fields';
import { z } from '../jitless-zod';
import { tagSetShape } from '../tag-set-json/tag-set-shape';
import { valueShapes } from '../value-shape';
import { FORMAT, offsets, plainAnnotation, plainDocument, quote, sha256, stretch } from './file-shape-1';

const attributeValue = z.strictObject({
  value: z.discriminatedUnion('type', [
    valueShapes.choice,
    valueShapes.text,
    valueShapes.number,
    valueShapes.date,
    valueShapes['yes-no'],
    valueShapes.party,
  ]),
  evidence: z.strictObject(stretch).nullable(),
  origin: z.enum(['hand', 'proposed', 'default']),
});

const annotation = z.strictObject({
  ...plainAnnotation,
  tagSetVersion: version,
  parts: z.array(z.strictObject(offsets)).min(2).optional(),
  attributes: named(attributeValue, 'an attribute'),
  decisions: z.array(
    z.strictObject({
      verdict: z.enum(['confirmed', 'rejected', 'discuss']),
      reviewer: text,
      at: time,
      reason: text,
    }),
  ),
  comments: z.array(
    z.strictObject({
      id: filled,
      annotator: text,
      at: time,
      text: filled,
      replyTo: filled.nullable(),
      resolved: z.boolean(),
    }),
  ),
  followUp: z.strictObject({
    steps: z.array(z.strictObject({ status: z.enum(STATUSES), annotator: text, at: time })),
    evidence: z.array(
      z.strictObject({
        sha256,
        title: text,
        startUtf16: count,
        endUtf16: count,
        quote,
        annotator: text,
        at: time,
      }),
    ),
  }),
});

const party = z.strictObject({
  id: filled,
  kind: z.enum(['person', 'country', 'organisation']),
  name: filled,
  aliases: z.array(filled),
  createdAt: time,
  updatedAt: time,
});

const relation = z.strictObject({
  id: filled,
  typeId: filled,
  sourceId: filled,
  targetId: filled,
  annotator: text,
  createdAt: time,
});

const document = z.strictObject({
  ...plainDocument,
  dismissed: z.array(z.strictObject(offsets)),
  annotations: z.array(annotation),
});

/** Version 2, field by field: what resources/schema/marginalia-export-2.schema.json says, and a test holds the two together. */
export const fileShape = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(2),
  tagSet: tagSetShape,
  parties: z.array(party),
  documents: z.array(document),
  relations: z.array(relation),
});

export type ExportFile = z.infer<typeof fileShape>;
export type FileDocument = ExportFile['documents'][number];
export type FileAnnotation = FileDocument['annotations'][number];
export type FileRelation = ExportFile['relations'][number];
export type FileOffsets = FileDocument['dismissed'][number];
/** A stretch of the text in both units, with its words. */
export type FileStretch = NonNullable<FileAnnotation['attributes'][string]['evidence']>;
