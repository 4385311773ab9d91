import type { Annotation } from '../../core/annotation/annotation';
import { inDocumentOrder, inOrderOfMaking } from '../../core/annotation/order';
import type { AttributeValue } from '../../core/attribute/value';
import { NO_FOLLOW_UP, type FollowUp } from '../../core/follow-up/follow-up';
import type { DocumentData, LibraryData } from '../../core/library/library-data';
import type { Party } from '../../core/party/party';
import type { Quote } from '../../core/span/quote';
import type { Span } from '../../core/span/span';
import { CodePointMap } from '../../core/text/code-points';
import { pick } from '../pick';
import { fileTagSet } from '../tag-set-json/write';
import { fileValue } from '../value-shape';
import type { ExportFile, FileAnnotation, FileDocument, FileOffsets, FileStretch } from './file-shape';
import { FORMAT } from './file-shape-1';

/**
 * Writes a library as annotated JSON. The same content gives the same bytes, in whatever order it comes:
 * documents go by file name, then hash, then id (in code unit order), annotations in document order, parties by
 * name, then id, relations by time of creation, then id, keys in a fixed order and those of metadata and attributes
 * sorted; no time of export is written.
 */
export const exportLibrary = (library: LibraryData): string =>
  `${JSON.stringify(exportFile(library), null, 2)}\n`;

/** The same before it becomes text. */
export const exportFile = ({ tagSet, parties, documents, relations }: LibraryData): ExportFile => ({
  format: FORMAT,
  version: 2,
  tagSet: fileTagSet(tagSet),
  parties: [...parties]
    .sort(byName)
    .map((party) => pick(party, 'id', 'kind', 'name', 'aliases', 'createdAt', 'updatedAt')),
  documents: [...documents].sort(byFile).map(fileDocument),
  relations: [...relations]
    .sort(inOrderOfMaking)
    .map((row) => pick(row, 'id', 'typeId', 'sourceId', 'targetId', 'annotator', 'createdAt')),
});

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byName = (a: Party, b: Party): number => byCodeUnits(a.name, b.name) || byCodeUnits(a.id, b.id);

function byFile({ document: a }: DocumentData, { document: b }: DocumentData): number {
  return byCodeUnits(a.fileName, b.fileName) || byCodeUnits(a.sha256, b.sha256) || byCodeUnits(a.id, b.id);
}

/** Names of the file's own, sorted, each with what `of` makes of it. */
const sorted = <Inner, Outer>(
  named: Readonly<Record<string, Inner>>,
  of: (inner: Inner) => Outer,
): Record<string, Outer> =>
  Object.fromEntries(
    Object.entries(named)
      .sort(([a], [b]) => byCodeUnits(a, b))
      .map(([name, inner]) => [name, of(inner)]),
  );

function fileDocument({ document, text, annotations }: DocumentData): FileDocument {
  const codePoints = new CodePointMap(text);
  return {
    ...pick(document, 'id', 'title', 'fileName', 'sha256', 'encoding', 'byteLength', 'addedAt'),
    metadata: sorted(document.metadata, (words) => words),
    text,
    dismissed: (document.dismissed ?? []).map((stretch) => fileOffsets(stretch, codePoints)),
    annotations: [...annotations]
      .sort(inDocumentOrder)
      .map((annotation) => fileAnnotation(annotation, codePoints)),
  };
}

const fileAnnotation = (annotation: Annotation, codePoints: CodePointMap): FileAnnotation => ({
  id: annotation.id,
  tag: annotation.tagId,
  tagSetVersion: annotation.tagSetVersion,
  ...fileStretch(annotation, codePoints),
  ...(annotation.parts && { parts: annotation.parts.map((part) => fileOffsets(part, codePoints)) }),
  attributes: sorted(annotation.attributes, (held) => fileAttributeValue(held, codePoints)),
  ...pick(annotation, 'note', 'annotator', 'createdAt', 'updatedAt'),
  decisions: annotation.decisions.map((decision) => pick(decision, 'verdict', 'reviewer', 'at', 'reason')),
  comments: annotation.comments.map((comment) =>
    pick(comment, 'id', 'annotator', 'at', 'text', 'replyTo', 'resolved'),
  ),
  followUp: fileFollowUp(annotation.followUp ?? NO_FOLLOW_UP),
});

/** Evidence stands in texts that the file may not have: it goes by UTF-16 code units alone. */
const fileFollowUp = ({ steps, evidence }: FollowUp): FileAnnotation['followUp'] => ({
  steps: steps.map((step) => pick(step, 'status', 'annotator', 'at')),
  evidence: evidence.map(({ sha256, title, start, end, quote, annotator, at }) => ({
    sha256,
    title,
    startUtf16: start,
    endUtf16: end,
    quote: pick(quote, 'exact', 'prefix', 'suffix'),
    annotator,
    at,
  })),
});

const fileOffsets = ({ start, end }: Span, codePoints: CodePointMap): FileOffsets => ({
  start: codePoints.toCodePoints(start),
  end: codePoints.toCodePoints(end),
  startUtf16: start,
  endUtf16: end,
});

const fileStretch = ({ quote, ...span }: Span & { quote: Quote }, codePoints: CodePointMap): FileStretch => ({
  ...fileOffsets(span, codePoints),
  quote: pick(quote, 'exact', 'prefix', 'suffix'),
});

const fileAttributeValue = (
  { value, evidence, origin }: AttributeValue,
  codePoints: CodePointMap,
): FileAnnotation['attributes'][string] => ({
  value: fileValue(value),
  evidence: evidence && fileStretch(evidence, codePoints),
  origin,
});
