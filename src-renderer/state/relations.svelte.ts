import type { Annotation } from '../core/annotation/annotation';
import { inOrderOfMaking } from '../core/annotation/order';
import type { Edit } from '../core/change/change';
import type { Relation } from '../core/relation/relation';

/** The relations that start or end in the open document. Follows every change in memory. */
export class RelationsState {
  all = $state.raw<Relation[]>([]);
  /** Ends in other documents, by id; they come a moment after their relations. */
  #far = $state.raw<ReadonlyMap<string, Annotation>>(new Map());
  // Follow each change by themselves; who reads them follows `all`.
  #byId = new Map<string, Relation>();
  #byEnd = new Map<string, Relation[]>();
  #documentId: string | null = null;
  #turn = 0;

  /** @param read annotations as they stand now, by their ids; those that are gone are left out */
  constructor(private read: (ids: string[]) => Promise<Annotation[]>) {}

  /** Takes the relations of a document, or none. */
  show(relations: Relation[], documentId: string | null): void {
    this.#turn++;
    this.#documentId = documentId;
    this.#byId.clear();
    this.#byEnd.clear();
    this.#far = new Map();
    for (const relation of relations) this.#add(relation);
    this.all = relations;
    this.#readFarEnds();
  }

  /** The relations of an annotation, in the order in which they were made. */
  of(annotationId: string): readonly Relation[] {
    void this.all;
    return this.#byEnd.get(annotationId) ?? none;
  }

  /** An end of a relation that lies in another document; `null` while it is not read. */
  farEnd(annotationId: string): Annotation | null {
    return this.#far.get(annotationId) ?? null;
  }

  apply(edits: Edit[]): void {
    this.#followFarEnds(edits);
    const rows = edits.filter((edit) => edit.table === 'relations');
    if (rows.length === 0) return;
    for (const { id, after } of rows) {
      this.#remove(id);
      if (after && [after.sourceDocumentId, after.targetDocumentId].includes(this.#documentId ?? ''))
        this.#add(after);
    }
    this.all = [...this.#byId.values()];
    this.#readFarEnds();
  }

  #add(relation: Relation): void {
    this.#byId.set(relation.id, relation);
    for (const end of [relation.sourceId, relation.targetId])
      this.#byEnd.set(end, [...(this.#byEnd.get(end) ?? []), relation].sort(inOrderOfMaking));
  }

  #remove(id: string): void {
    const relation = this.#byId.get(id);
    if (!relation) return;
    this.#byId.delete(id);
    for (const end of [relation.sourceId, relation.targetId])
      this.#byEnd.set(
        end,
        this.#byEnd.get(end)!.filter((other) => other !== relation),
      );
  }

  #followFarEnds(edits: Edit[]): void {
    const rows = edits.filter((edit) => edit.table === 'annotations' && this.#far.has(edit.id));
    if (rows.length === 0) return;
    const far = new Map(this.#far);
    for (const edit of rows) {
      if (edit.table === 'annotations' && edit.after) far.set(edit.id, edit.after);
      else far.delete(edit.id);
    }
    this.#far = far;
  }

  #readFarEnds(): void {
    const [turn, documentId] = [this.#turn, this.#documentId];
    const missing = this.all
      .filter(({ sourceDocumentId, targetDocumentId }) => sourceDocumentId !== targetDocumentId)
      .map(({ sourceId, targetId, sourceDocumentId }) =>
        sourceDocumentId === documentId ? targetId : sourceId,
      )
      .filter((id) => !this.#far.has(id));
    if (missing.length === 0) return;
    void this.read([...new Set(missing)]).then((rows) => {
      if (turn === this.#turn)
        this.#far = new Map([...this.#far, ...rows.map((row): [string, Annotation] => [row.id, row])]);
    });
  }
}

const none: readonly Relation[] = [];
