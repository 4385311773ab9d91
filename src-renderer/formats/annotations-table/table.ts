import { extentOf, type Corpus } from '../../core/corpus/corpus';
import { wordsUnder } from '../../core/corpus/with-word';
import { verdictOf } from '../../core/review/decision';
import type { Table } from '../../core/table/table';
import { CodePointMap } from '../../core/text/code-points';

/** One row for each annotation; a column for each attribute in use, several words of it joined by `; `. */
export function annotationsTable({ documents, relations }: Corpus): Table {
  const all = documents.flatMap(({ annotations }) => annotations);
  const attributes = [...new Set(all.flatMap((annotation) => Object.keys(annotation.attributes)))];
  const columns = [
    ...['document', 'title', 'id', 'tag', 'quote', 'start', 'end', 'start (UTF-16)', 'end (UTF-16)'],
    ...attributes,
    ...['note', 'annotator', 'created', 'updated', 'verdict', 'relations'],
  ];
  const words = new Map<string, string>();
  for (const { text, annotations } of documents)
    for (const one of annotations) words.set(one.id, text.slice(extentOf(one).start, extentOf(one).end));
  const related = new Map<string, string[]>();
  for (const { type, sourceId, targetId } of relations)
    related.set(sourceId, [...(related.get(sourceId) ?? []), `${type} → ${words.get(targetId) ?? ''}`]);
  const rows = documents.flatMap(({ fileName, title, text, annotations }) => {
    const codePoints = new CodePointMap(text);
    return annotations.map((one) => {
      const { start, end } = extentOf(one);
      return [
        fileName,
        title ?? '',
        one.id,
        one.tag,
        text.slice(start, end),
        codePoints.toCodePoints(start),
        codePoints.toCodePoints(end),
        start,
        end,
        ...attributes.map((name) => wordsUnder(one.attributes, name).join('; ')),
        one.note,
        one.annotator,
        one.createdAt ?? '',
        one.updatedAt ?? '',
        verdictOf(one.decisions) ?? '',
        (related.get(one.id) ?? []).join('; '),
      ];
    });
  });
  return { columns, rows };
}
