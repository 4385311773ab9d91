import type { Annotation } from '../../core/annotation/annotation';
import type { DocumentData, LibraryData } from '../../core/library/library-data';
import type { FormatProblem, ParseResult } from '../format';
import { contentProblems } from './content-problems';
import { fileShape, FORMAT, VERSION, type ExportFile, type FileDocument } from './file-shape';
import { shapeMessage, shapeProblems } from '../shape-problems';

/** More would not help anyone to mend a file. */
const MOST_PROBLEMS = 20;

/**
 * Reads annotated JSON: the inverse of `exportLibrary`. A file is taken whole or refused whole, with the
 * places of what is wrong (at most 20); what it checks beyond the shape is said in docs/FORMATS.md. That the
 * text has the hash it claims is for the caller to check, since hashing takes time.
 */
export function parseExport(fileText: string): ParseResult {
  const json = parseJson(fileText);
  if (!json.ok) return refused([{ path: '', message: json.message }]);
  const foreign = foreignProblem(json.value);
  if (foreign) return refused([foreign]);
  const shape = fileShape.safeParse(json.value, { error: shapeMessage });
  if (!shape.success) return refused(shapeProblems(shape.error));
  const problems = firstOf(contentProblems(shape.data));
  return problems.length === 0 ? { ok: true, value: libraryOf(shape.data) } : refused(problems);
}

function firstOf(found: Iterable<FormatProblem>): FormatProblem[] {
  const problems: FormatProblem[] = [];
  for (const problem of found) if (problems.push(problem) === MOST_PROBLEMS) break;
  return problems;
}

const refused = (problems: FormatProblem[]): ParseResult => ({
  ok: false,
  problems: problems.slice(0, MOST_PROBLEMS),
});

function parseJson(fileText: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: JSON.parse(fileText.replace(/^\ufeff/, '')) as unknown };
  } catch (error) {
    return { ok: false, message: `is not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** Another kind of file, or one from a newer program, is told so and nothing else. */
function foreignProblem(value: unknown): FormatProblem | null {
  const top = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (top['format'] !== FORMAT) {
    return { path: 'format', message: `is not "${FORMAT}": this is not a file that Marginalia exported` };
  }
  const version = top['version'];
  if (typeof version === 'number' && version > VERSION) {
    return {
      path: 'version',
      message: `is ${version}: a newer Marginalia wrote this file; this one reads version ${VERSION}`,
    };
  }
  return null;
}

/** A file of version 1 knows neither attributes nor parties nor relations: it has none. */
const libraryOf = ({ tagSet, documents }: ExportFile): LibraryData => ({
  tagSet: {
    ...tagSet,
    tags: tagSet.tags.map((tag) => ({ ...tag, parentId: null, attributes: [] })),
    vocabularies: [],
    relationTypes: [],
  },
  parties: [],
  documents: documents.map((document) => documentOf(document, tagSet.version)),
  relations: [],
});

function documentOf({ text, annotations, ...fields }: FileDocument, tagSetVersion: number): DocumentData {
  return {
    document: { ...fields, length: text.length },
    text,
    annotations: annotations.map(
      ({ id, tag, startUtf16, endUtf16, quote, note, annotator, createdAt, updatedAt }): Annotation => ({
        id,
        documentId: fields.id,
        tagId: tag,
        tagSetVersion,
        start: startUtf16,
        end: endUtf16,
        quote,
        attributes: {},
        note,
        annotator,
        createdAt,
        updatedAt,
        decisions: [],
      }),
    ),
  };
}
