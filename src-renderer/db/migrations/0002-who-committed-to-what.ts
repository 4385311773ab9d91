import type Dexie from 'dexie';
import type { Transaction } from 'dexie';
import {
  upgradeAnnotation,
  upgradeTagSet,
  type AnnotationOf1,
  type TagSetOf1,
} from '../../core/library/version-1';

/** An edit in the change log of version 1; documents are as they were. */
type EditOf1 =
  | { table: 'documents' }
  | { table: 'tagSets'; before: TagSetOf1 | null; after: TagSetOf1 | null }
  | { table: 'annotations'; before: AnnotationOf1 | null; after: AnnotationOf1 | null };

/** Attributes, parties and relations. */
export function addAttributesPartiesRelations(db: Dexie): void {
  db.version(2)
    .stores({
      parties: 'id',
      annotations: 'id, [documentId+tagId], [documentId+start], tagId',
      relations: 'id, sourceDocumentId, targetDocumentId',
    })
    .upgrade(fillIn);
}

/**
 * Gives every row what version 2 expects of it, and those that the change log keeps too: undo writes them back, and
 * must leave what it would have left before.
 */
async function fillIn(transaction: Transaction): Promise<void> {
  const [inUse] = await transaction.table<TagSetOf1>('tagSets').toArray();
  const version = inUse?.version ?? 1;
  await replaceEach(transaction, 'tagSets', upgradeTagSet);
  await replaceEach(transaction, 'annotations', (row: AnnotationOf1) => upgradeAnnotation(row, version));
  await replaceEach(transaction, 'changes', (entry: { edits: EditOf1[] }) => ({
    ...entry,
    edits: entry.edits.map((edit) => upgradeEdit(edit, version)),
  }));
}

const replaceEach = <Old, New>(
  transaction: Transaction,
  table: string,
  upgrade: (row: Old) => New,
): PromiseLike<number> =>
  transaction
    .table<Old | New>(table)
    .toCollection()
    .modify((row, holder) => {
      holder.value = upgrade(row as Old);
    });

function upgradeEdit(edit: EditOf1, tagSetVersion: number): object {
  switch (edit.table) {
    case 'tagSets':
      return {
        ...edit,
        before: edit.before && upgradeTagSet(edit.before),
        after: edit.after && upgradeTagSet(edit.after),
      };
    case 'annotations':
      return {
        ...edit,
        before: edit.before && upgradeAnnotation(edit.before, tagSetVersion),
        after: edit.after && upgradeAnnotation(edit.after, tagSetVersion),
      };
    case 'documents':
      return edit;
  }
}
