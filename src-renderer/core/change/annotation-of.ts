import type { Edit } from './change';

/**
 * The annotation by which edits are seen, by its id: the last that they leave, or an end of the last relation; the
 * chosen one where it is such an end, or where they concern neither. `null` where they left none.
 */
export function annotationOf(edits: readonly Edit[], chosenId: string | null): string | null {
  const left = edits.findLast((edit) => edit.table === 'annotations' && edit.after !== null);
  if (left) return left.id;
  const ends = edits.flatMap((edit) => {
    const relation = edit.table === 'relations' ? (edit.after ?? edit.before) : null;
    return relation ? [relation.targetId, relation.sourceId] : [];
  });
  const concerned = edits.some(({ table }) => table === 'annotations' || table === 'relations');
  if (!concerned || (chosenId !== null && ends.includes(chosenId))) return chosenId;
  const gone = new Set(edits.flatMap(({ table, id }) => (table === 'annotations' ? [id] : [])));
  return ends.findLast((id) => !gone.has(id)) ?? null;
}
