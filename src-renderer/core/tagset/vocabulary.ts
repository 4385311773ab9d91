/** A named list of terms, possibly of two or more levels, from which choices are made. */
export interface Vocabulary {
  id: string;
  name: string;
  /** In the order in which they are shown; a term stands after the one above it. */
  terms: Term[];
}

export interface Term {
  id: string;
  name: string;
  /** The wider term of the same vocabulary; `null` at the top. */
  parentId: string | null;
}
