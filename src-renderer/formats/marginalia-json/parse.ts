import type { Annotation } from '../../core/annotation/annotation';
import type { AttributeValue } from '../../core/attribute/value';
import type { FollowUp } from '../../core/follow-up/follow-up';
import { integrityProblems } from '../../core/library/integrity-problems';
import type { DocumentData, LibraryData } from '../../core/library/library-data';
import type { Span } from '../../core/span/span';
import { readJson, readValue, refusal } from '../json-file';
import type { Refused } from '../refusal';
import {
  fileShape,
  type ExportFile,
  type FileAnnotation,
  type FileDocument,
  type FileOffsets,
} from './file-shape';
import { fileShape1, FORMAT } from './file-shape-1';
import { offsetProblems } from './offset-problems';
import { upgradeFile } from './upgrade-1';

/**
 * Reads annotated JSON of both versions: the inverse of `exportLibrary`. A file is taken whole or refused whole, with
 * the places of what is wrong (at most 20); what it checks beyond the shape is said in docs/FORMATS.md. That the
 * text has the hash it claims is for the caller to check, since hashing takes time.
 */
export function parseExport(fileText: string): ParseResult {
  const read = readJson(fileText, kind);
  return read.ok ? checked(read.value.version === 1 ? upgradeFile(read.value) : read.value) : read;
}

/** The same of what JSON has already become. */
export function parseExportValue(value: unknown): ParseResult {
  const read = readValue(value, kind);
  return read.ok ? checked(read.value.version === 1 ? upgradeFile(read.value) : read.value) : read;
}

export type ParseResult = { ok: true; value: LibraryData } | Refused;

const kind = { format: FORMAT, versions: [fileShape1, fileShape] } as const;

function checked(file: ExportFile): ParseResult {
  // Offsets that contradict each other name no place at which the rest could be checked.
  const wrongOffsets = refusal(offsetProblems(file));
  if (wrongOffsets) return wrongOffsets;
  const library = libraryOf(file);
  return refusal(integrityProblems(library)) ?? { ok: true, value: library };
}

function libraryOf({ tagSet, parties, documents, relations }: ExportFile): LibraryData {
  const homes = new Map(
    documents.flatMap(({ id, annotations }) => annotations.map((row): [string, string] => [row.id, id])),
  );
  return {
    tagSet,
    parties,
    documents: documents.map(documentOf),
    relations: relations.map((relation) => ({
      ...relation,
      sourceDocumentId: homes.get(relation.sourceId) ?? '',
      targetDocumentId: homes.get(relation.targetId) ?? '',
    })),
  };
}

const documentOf = ({ text, annotations, dismissed, ...fields }: FileDocument): DocumentData => ({
  document: {
    ...fields,
    length: text.length,
    ...(dismissed.length > 0 && {
      dismissed: dismissed.map(spanOf),
    }),
  },
  text,
  annotations: annotations.map((annotation) => annotationOf(annotation, fields.id)),
});

const spanOf = ({ startUtf16, endUtf16 }: FileOffsets): Span => ({ start: startUtf16, end: endUtf16 });

function annotationOf(annotation: FileAnnotation, documentId: string): Annotation {
  const { start, end, startUtf16, endUtf16, parts, tag, attributes, followUp, ...fields } = annotation;
  void [start, end];
  return {
    ...fields,
    documentId,
    tagId: tag,
    start: startUtf16,
    end: endUtf16,
    ...(parts && { parts: parts.map(spanOf) }),
    attributes: Object.fromEntries(Object.entries(attributes).map(([id, held]) => [id, valueOf(held)])),
    ...(followUp.steps.length + followUp.evidence.length > 0 && { followUp: followUpOf(followUp) }),
  };
}

const followUpOf = ({ steps, evidence }: FileAnnotation['followUp']): FollowUp => ({
  steps,
  evidence: evidence.map(({ startUtf16, endUtf16, ...given }) => ({
    ...given,
    start: startUtf16,
    end: endUtf16,
  })),
});

const valueOf = ({ evidence, ...held }: FileAnnotation['attributes'][string]): AttributeValue => ({
  ...held,
  evidence: evidence && { start: evidence.startUtf16, end: evidence.endUtf16, quote: evidence.quote },
});
