import type { Tag } from '../../core/tagset/tag-set';
import { lineageOf } from '../../core/tagset/tag-tree';

/** The tags at the top, then for each of the active one and those above it the tags below it, if it has any. */
export function tagRows(tags: readonly Tag[], activeId: string | null): Tag[][] {
  const below = (parentId: string | null) => tags.filter((tag) => tag.parentId === parentId);
  const lineage = activeId === null ? [] : lineageOf({ tags: [...tags] }, activeId);
  return [below(null), ...lineage.map(({ id }) => below(id)).filter((row) => row.length > 0)];
}
