import { heirOf } from '../../core/tagset/revision';
import type { LibraryState } from '../../state/library.svelte';
import type { TagSetDraft } from './draft.svelte';

/** The annotations that a tag will have as the draft stands: its own, and those of the tags merged into it. */
export function pendingUses(
  library: LibraryState,
  { before, heirs }: TagSetDraft,
  tagId: string,
): { annotations: number; documents: number } {
  const ids = before.tags.map(({ id }) => id).filter((id) => heirOf(heirs, id) === tagId);
  return library.uses(...ids);
}
