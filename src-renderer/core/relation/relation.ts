/** A typed, directed link between two annotations, perhaps of two documents. It never outlives either. */
export interface Relation {
  id: string;
  typeId: string;
  sourceId: string;
  targetId: string;
  /** The documents of the two ends, so that those of a document are found without its annotations. */
  sourceDocumentId: string;
  targetDocumentId: string;
  annotator: string;
  /** ISO 8601, UTC. */
  createdAt: string;
}
