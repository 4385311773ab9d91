import { inTreeOrder } from './forest';
import type { Tag, TagSet } from './tag-set';

const MOST = 15;

/** The tags that a menu has room for: those at the top and those with a key, in the order of the tree. */
export const tagsAtHand = ({ tags }: Pick<TagSet, 'tags'>): Tag[] =>
  inTreeOrder(tags)
    .filter(({ item, depth }) => depth === 0 || item.shortcut !== '')
    .map(({ item }) => item)
    .slice(0, MOST);
