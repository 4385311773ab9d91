import type { Edit } from '../core/change/change';
import type { Relation } from '../core/relation/relation';

/** The relations that start or end in the open document. Follows every change in memory. */
export class RelationsState {
  all = $state.raw<Relation[]>([]);

  show(relations: Relation[]): void {
    this.all = relations;
  }

  apply(edits: Edit[], documentId: string | null): void {
    const rows = edits.filter((edit) => edit.table === 'relations');
    if (rows.length === 0) return;
    const byId = new Map(this.all.map((relation) => [relation.id, relation]));
    for (const { id, after } of rows) {
      if (after && [after.sourceDocumentId, after.targetDocumentId].includes(documentId ?? ''))
        byId.set(id, after);
      else byId.delete(id);
    }
    this.all = [...byId.values()];
  }
}
