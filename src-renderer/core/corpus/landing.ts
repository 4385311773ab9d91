import type { TagSet } from '../tagset/tag-set';

/** What a corpus needs to become a library. */
export interface Landing {
  /** Tags, attributes and relation types that have names of the corpus give their details. */
  known: TagSet;
  /** Whether all of `known` is in the library, or what the corpus names alone. */
  wholeTagSet: boolean;
  /** SHA-256 of the UTF-8 of each document's text, in their order. */
  hashes: readonly string[];
  /** ISO 8601, UTC: for what has no time of its own. */
  at: string;
  /** Whether ids are the format's own, and so the same at every reading. */
  idsLast: boolean;
  /**
   * By name in the corpus, the id of the known tag to take, or `null` to leave its annotations out; a new tag for all
   * others. Without it, the known tag of that name.
   */
  mapping?: ReadonlyMap<string, string | null>;
}

/** What did not come along, and why. */
export interface Skipped {
  /** `readout.txt, “forty million”`. */
  where: string;
  why: string;
}
