import type { Annotation } from '../../core/annotation/annotation';
import { inDocumentOrder } from '../../core/annotation/order';
import { inFileOrder } from '../../core/document/file-order';
import type { DocumentData, LibraryData } from '../../core/library/library-data';
import type { TagSet } from '../../core/tagset/tag-set';
import { CodePointMap } from '../../core/text/code-points';
import { FORMAT, VERSION, type ExportFile, type FileAnnotation, type FileDocument } from './file-shape';

/**
 * Writes a library as annotated JSON. The same content gives the same bytes, in whatever order it comes:
 * documents go by file name, then hash, then id (in code unit order), annotations in document order, keys in
 * a fixed order and those of metadata sorted; no time of export is written.
 */
export function exportLibrary({ tagSet, documents }: LibraryData): string {
  const file: ExportFile = {
    format: FORMAT,
    version: VERSION,
    tagSet: fileTagSet(tagSet),
    documents: [...documents].sort((a, b) => inFileOrder(a.document, b.document)).map(fileDocument),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const fileTagSet = ({ id, name, version, tags }: TagSet): ExportFile['tagSet'] => ({
  id,
  name,
  version,
  tags: tags.map(({ id, name, hue, line, shortcut, guideline }) => ({
    id,
    name,
    hue,
    line,
    shortcut,
    guideline,
  })),
});

function fileDocument({ document, text, annotations }: DocumentData): FileDocument {
  const codePoints = new CodePointMap(text);
  return {
    id: document.id,
    title: document.title,
    fileName: document.fileName,
    sha256: document.sha256,
    encoding: document.encoding,
    byteLength: document.byteLength,
    addedAt: document.addedAt,
    metadata: Object.fromEntries(Object.entries(document.metadata).sort(([a], [b]) => byCodeUnits(a, b))),
    text,
    annotations: [...annotations]
      .sort(inDocumentOrder)
      .map((annotation) => fileAnnotation(annotation, codePoints)),
  };
}

function fileAnnotation(annotation: Annotation, codePoints: CodePointMap): FileAnnotation {
  const { exact, prefix, suffix } = annotation.quote;
  return {
    id: annotation.id,
    tag: annotation.tagId,
    start: codePoints.toCodePoints(annotation.start),
    end: codePoints.toCodePoints(annotation.end),
    startUtf16: annotation.start,
    endUtf16: annotation.end,
    quote: { exact, prefix, suffix },
    note: annotation.note,
    annotator: annotation.annotator,
    createdAt: annotation.createdAt,
    updatedAt: annotation.updatedAt,
  };
}
