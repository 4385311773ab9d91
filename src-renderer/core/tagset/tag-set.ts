import type { Attribute } from './attribute';
import type { RelationType } from './relation-type';
import type { Vocabulary } from './vocabulary';

/** The line drawn under a tag's spans, so that colour is never the only sign. */
export type TagLine = 'solid' | 'dashed' | 'dotted';

export interface Tag {
  id: string;
  name: string;
  /** Hue in OKLCH, degrees; lightness and chroma are the theme's, which keeps the contrast. */
  hue: number;
  line: TagLine;
  /** The key that tags, one character; empty where there is none. */
  shortcut: string;
  /** When to use it, with examples, in Markdown. */
  guideline: string;
  /** The tag that this one is a kind of; `null` at the top. */
  parentId: string | null;
  /** Its own, in the order in which they are asked; those of the tags above it come before (`attributesOf`). */
  attributes: Attribute[];
}

/** The tags and relation types in use, with the vocabularies from which attributes choose. */
export interface TagSet {
  id: string;
  name: string;
  /** Counts up with each change; an annotation knows the one it was made under. */
  version: number;
  tags: Tag[];
  vocabularies: Vocabulary[];
  relationTypes: RelationType[];
}
