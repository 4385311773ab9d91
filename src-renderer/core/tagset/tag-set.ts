/** The line drawn under a tag's spans, so that colour is never the only sign. */
export type TagLine = 'solid' | 'dashed' | 'dotted';

export interface Tag {
  id: string;
  name: string;
  /** Hue in OKLCH, degrees; lightness and chroma are the theme's, which keeps the contrast. */
  hue: number;
  line: TagLine;
  /** The key that tags, one character. */
  shortcut: string;
  /** When to use it, in a sentence or two. */
  guideline: string;
}

export interface TagSet {
  id: string;
  name: string;
  /** Counts up with each change of the tags. */
  version: number;
  tags: Tag[];
}
