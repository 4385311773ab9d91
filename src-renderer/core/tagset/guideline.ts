import type { TagSet } from './tag-set';
import { lineageOf } from './tag-tree';

/** When to use a tag, in Markdown: its own guideline, else that of the nearest tag above it; empty for none. */
export const guidelineOf = (tagSet: Pick<TagSet, 'tags'>, tagId: string): string =>
  lineageOf(tagSet, tagId).findLast(({ guideline }) => guideline.trim() !== '')?.guideline ?? '';
