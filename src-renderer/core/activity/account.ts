import { annotationOf } from '../change/annotation-of';
import type { ChangeEntry, Edit } from '../change/change';
import { touchedDocuments } from '../change/touched-documents';
import { counted } from '../words/counted';
import { differencesOf, quoted, tagName, type NamesNow } from './differences';

/** What one looks into the log for. */
export type Subject = { of: 'annotation'; id: string } | { of: 'document'; id: string };

/** What an entry of the log did to a subject, in words. */
export interface Account {
  sequence: number;
  /** ISO 8601, UTC. */
  at: string;
  annotator: string;
  /** `Tag as commitment`, `Undo: Tag as commitment`. */
  label: string;
  lines: string[];
  /** The annotation to show for it, where it left one. */
  annotationId: string | null;
}

type AnnotationEdit = Extract<Edit, { table: 'annotations' }>;
type RelationEdit = Extract<Edit, { table: 'relations' }>;

/** More edits than this are counted, not told one by one. */
const TOLD = 4;

/** What an entry says of a subject; `null` where it has nothing to do with it. */
export function accountOf(entry: ChangeEntry, subject: Subject, names: NamesNow): Account | null {
  const annotations = entry.edits.filter((edit): edit is AnnotationEdit =>
    concernsAsAnnotation(edit, subject),
  );
  const relations = entry.edits.filter((edit): edit is RelationEdit => concernsAsRelation(edit, subject));
  const isTouched = subject.of === 'document' && touchedDocuments(entry.edits).has(subject.id);
  if (annotations.length === 0 && relations.length === 0 && !isTouched) return null;
  const { sequence, at, annotator, label, kind } = entry;
  const prefix = kind === 'undo' ? 'Undo: ' : kind === 'redo' ? 'Redo: ' : '';
  return {
    sequence,
    at,
    annotator,
    label: `${prefix}${label}`,
    lines: [...annotationLines(annotations, subject, names), ...relationLines(relations, names)],
    annotationId: annotationOf(
      [...annotations, ...relations],
      subject.of === 'annotation' ? subject.id : null,
    ),
  };
}

/** Whether an entry made the annotation: before it there is nothing to tell of. */
export const makes = ({ edits, kind }: ChangeEntry, annotationId: string): boolean =>
  kind === 'do' &&
  edits.some(({ table, id, before }) => table === 'annotations' && id === annotationId && before === null);

function concernsAsAnnotation(edit: Edit, subject: Subject): edit is AnnotationEdit {
  if (edit.table !== 'annotations') return false;
  return subject.of === 'annotation'
    ? edit.id === subject.id
    : [edit.before?.documentId, edit.after?.documentId].includes(subject.id);
}

function concernsAsRelation(edit: Edit, subject: Subject): edit is RelationEdit {
  if (edit.table !== 'relations') return false;
  const ends = [edit.before, edit.after].flatMap((row) =>
    !row
      ? []
      : subject.of === 'annotation'
        ? [row.sourceId, row.targetId]
        : [row.sourceDocumentId, row.targetDocumentId],
  );
  return ends.includes(subject.id);
}

function annotationLines(edits: readonly AnnotationEdit[], subject: Subject, names: NamesNow): string[] {
  if (edits.length > TOLD) return [countsOf(edits)];
  return edits.flatMap(({ before, after }) => {
    const row = (after ?? before)!;
    const words = quoted(row.quote.exact);
    if (!before) return `${words} tagged as ${tagName(row.tagId, names)}`;
    if (!after) return `${words} no longer tagged as ${tagName(row.tagId, names)}`;
    const differences = differencesOf(before, after, names);
    return subject.of === 'annotation' || differences.length === 0 ? differences : [words, ...differences];
  });
}

function countsOf(edits: readonly AnnotationEdit[]): string {
  const made = edits.filter(({ before }) => !before).length;
  const gone = edits.filter(({ after }) => !after).length;
  const changed = edits.length - made - gone;
  return [
    [made, 'made'],
    [changed, 'changed'],
    [gone, 'deleted'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, how]) => `${counted(Number(count), 'annotation')} ${how}`)
    .join(', ');
}

function relationLines(edits: readonly RelationEdit[], { tagSet }: NamesNow): string[] {
  if (edits.length > TOLD) return [`${counted(edits.length, 'relation')} changed`];
  return edits.map(({ before, after }) => {
    const type =
      tagSet.relationTypes.find(({ id }) => id === (after ?? before)!.typeId)?.name ?? 'a relation';
    return `relation “${type}” ${!before ? 'made' : !after ? 'deleted' : 'changed'}`;
  });
}
