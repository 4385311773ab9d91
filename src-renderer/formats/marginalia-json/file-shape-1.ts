import { count, filled, named, text, time, version } from '../fields';
import { z } from '../jitless-zod';
import { plainTag } from '../tag-set-json/tag-set-shape';

export const FORMAT = 'marginalia-export';

export const quote = z.strictObject({ exact: filled, prefix: text, suffix: text });

/** Where a stretch of the text is, in code points and in UTF-16 code units. */
export const offsets = { start: count, end: count, startUtf16: count, endUtf16: count };

/** A stretch of the text with its words. */
export const stretch = { ...offsets, quote };

export const plainAnnotation = {
  id: filled,
  tag: filled,
  ...stretch,
  note: text,
  annotator: text,
  createdAt: time,
  updatedAt: time,
};

export const sha256 = text.regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits');

export const plainDocument = {
  id: filled,
  title: text,
  fileName: text.regex(/^[^/\0]+$/, 'must be a file name without a path'),
  sha256,
  encoding: z.enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be']),
  byteLength: count,
  addedAt: time,
  metadata: named(text, 'metadata'),
  text,
};

/** Version 1, field by field: what resources/schema/marginalia-export-1.schema.json says. */
export const fileShape1 = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  tagSet: z.strictObject({ id: filled, name: text, version, tags: z.array(z.strictObject(plainTag)) }),
  documents: z.array(
    z.strictObject({ ...plainDocument, annotations: z.array(z.strictObject(plainAnnotation)) }),
  ),
});

export type ExportFile1 = z.infer<typeof fileShape1>;
