import { z } from '../jitless-zod';

export const FORMAT = 'marginalia-export';
export const VERSION = 1;

/**
 * The shape of the file, field by field: what resources/schema/marginalia-export-1.schema.json says, and a
 * test holds the two together. Objects are strict, since a field that nothing here knows would be lost on the
 * next export without a word.
 */
const text = z.string();
const filled = text.min(1);
const count = z.int().min(0);
const time = z.iso.datetime({ precision: 3 });

const tag = z.strictObject({
  id: filled,
  name: filled,
  hue: z.number().min(0).lt(360),
  line: z.enum(['solid', 'dashed', 'dotted']),
  shortcut: text.regex(/^\S?$/u, 'must be one character or empty'),
  guideline: text,
});

const annotation = z.strictObject({
  id: filled,
  tag: filled,
  start: count,
  end: count,
  startUtf16: count,
  endUtf16: count,
  quote: z.strictObject({ exact: filled, prefix: text, suffix: text }),
  note: text,
  annotator: text,
  createdAt: time,
  updatedAt: time,
});

/** Zod's records leave `__proto__` out without a word, so it is refused before. */
const metadata = z.preprocess(
  (value, { issues }) => {
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')) {
      issues.push({ code: 'custom', input: value, path: ['__proto__'], message: 'is no name for metadata' });
    }
    return value;
  },
  z.record(text, text),
);

const document = z.strictObject({
  id: filled,
  title: text,
  fileName: text.regex(/^[^/\0]+$/, 'must be a file name without a path'),
  sha256: text.regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits'),
  encoding: z.enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be']),
  byteLength: count,
  addedAt: time,
  metadata,
  text,
  annotations: z.array(annotation),
});

export const fileShape = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  tagSet: z.strictObject({ id: filled, name: text, version: z.int().min(1), tags: z.array(tag) }),
  documents: z.array(document),
});

export type ExportFile = z.infer<typeof fileShape>;
export type FileDocument = ExportFile['documents'][number];
export type FileAnnotation = FileDocument['annotations'][number];
