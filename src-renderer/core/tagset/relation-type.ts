/** A kind of typed, directed link between two annotations, e.g. an attendee `makes` a commitment. */
export interface RelationType {
  id: string;
  /** Read from source to target: `concerns`. */
  name: string;
  /** The tags that it may start from, the tags below them included; empty for any. */
  sourceTagIds: string[];
  /** The tags that it may lead to, the tags below them included; empty for any. */
  targetTagIds: string[];
}
