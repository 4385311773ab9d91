import { inDocumentOrder } from '../annotation/order';
import type { Document } from '../document/document';
import { inFileOrder } from '../document/file-order';
import type { TagSet } from '../tagset/tag-set';
import { isKindOf } from '../tagset/tag-tree';
import type { RegisterRow } from './register-row';

/**
 * The rows of the register of a tag: its annotations and those of the tags below it, documents by file name, rows as
 * in the text.
 */
export function rowsOf(
  tagSet: Pick<TagSet, 'tags'>,
  tagId: string,
  all: Iterable<RegisterRow>,
): RegisterRow[] {
  const kinds = new Set(tagSet.tags.filter((tag) => isKindOf(tagSet, tag.id, [tagId])).map(({ id }) => id));
  const byDocument = new Map<string, { document: Document; rows: RegisterRow[] }>();
  for (const row of all) {
    if (!kinds.has(row.annotation.tagId)) continue;
    const known = byDocument.get(row.document.id);
    if (known) known.rows.push(row);
    else byDocument.set(row.document.id, { document: row.document, rows: [row] });
  }
  return [...byDocument.values()]
    .sort((a, b) => inFileOrder(a.document, b.document))
    .flatMap(({ rows }) => rows.sort((a, b) => inDocumentOrder(a.annotation, b.annotation)));
}
