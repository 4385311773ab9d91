import type { Tag } from '../../core/tagset/tag-set';
import { lineageOf } from '../../core/tagset/tag-tree';

/** The tags at the top, then for each of the active one and those above it the tags below it, if it has any. */
export function tagRows(tags: readonly Tag[], activeId: string | null): Tag[][] {
  const below = (parentId: string | null) => tags.filter((tag) => tag.parentId === parentId);
  const lineage = activeId === null ? [] : lineageOf({ tags: [...tags] }, activeId);
  return [below(null), ...lineage.map(({ id }) => below(id)).filter((row) => row.length > 0)];
}

/**
 * The tag that a key leads to from another: along its row, to those below it or to the one above it; `null` where
 * there is none that way, `undefined` for other keys. Where the palette grows upwards, up leads to those below.
 */
export function tagAtKey(
  tags: readonly Tag[],
  rows: readonly Tag[][],
  tag: Tag,
  key: string,
  growsUp: boolean,
): Tag | null | undefined {
  const row = rows.find((members) => members.includes(tag)) ?? [];
  const at = row.indexOf(tag);
  const [deeper, higher] = growsUp ? ['ArrowUp', 'ArrowDown'] : ['ArrowDown', 'ArrowUp'];
  switch (key) {
    case 'ArrowRight':
      return row[(at + 1) % row.length] ?? null;
    case 'ArrowLeft':
      return row.at(at - 1) ?? null;
    case 'Home':
      return row[0] ?? null;
    case 'End':
      return row.at(-1) ?? null;
    case deeper:
      return tags.find(({ parentId }) => parentId === tag.id) ?? null;
    case higher:
      return tags.find(({ id }) => id === tag.parentId) ?? null;
    default:
      return undefined;
  }
}
