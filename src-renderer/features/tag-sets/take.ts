import type { TagSet } from '../../core/tagset/tag-set';
import type { TagSetEditing } from '../../state/tag-set-editing';
import type { TagSetDraft } from './draft.svelte';

/** Puts another set into the draft, with the tags that are in use; what stays of them is said. */
export async function take(draft: TagSetDraft, editing: TagSetEditing, other: TagSet): Promise<void> {
  const tagSet = await editing.adopt(other);
  if (!tagSet) return;
  const kept = tagSet.tags.filter(({ id }) => !other.tags.some((tag) => tag.id === id));
  const names = kept.map(({ name }) => name).join(', ');
  draft.chosen = { kind: 'set' };
  draft.change(`Take the tag set “${other.name}”`, tagSet, {
    heirs: new Map(),
    note: kept.length === 0 ? null : `In use, so that they stay, without keys: ${names}.`,
  });
}
