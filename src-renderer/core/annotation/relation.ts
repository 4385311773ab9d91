/** A typed, directed link between two annotations. The store keeps room for them; nothing makes them yet. */
export interface Relation {
  id: string;
  type: string;
  sourceId: string;
  targetId: string;
}
