import type { Edit } from '../core/change/change';
import { defaultTagSet } from '../core/tagset/bundled';
import { familiesOf } from '../core/tagset/families';
import type { Tag, TagSet } from '../core/tagset/tag-set';
import type { LibraryDatabase } from '../db/database';
import { readTagSets } from '../db/tag-sets';

/** The tags in use. */
export class TagSetState {
  current = $state.raw<TagSet>(defaultTagSet);
  /** The tags at the top with those below them. */
  families = $derived(familiesOf(this.current));
  #byId = $derived(new Map(this.current.tags.map((tag) => [tag.id, tag])));

  /** The tags before the last change. */
  #before: readonly Tag[] = [];

  constructor(private db: LibraryDatabase) {}

  async load(): Promise<void> {
    const [tagSet] = await readTagSets(this.db);
    if (tagSet) this.current = tagSet;
  }

  apply(edits: Edit[]): void {
    for (const edit of edits) {
      if (edit.table !== 'tagSets' || !edit.after) continue;
      this.#before = this.current.tags;
      this.current = edit.after;
    }
  }

  /**
   * Throws on an unknown id: annotations never outlive their tag. Of one that goes, what it was is still told, since
   * the screen follows a change piece by piece.
   */
  tag(id: string): Tag {
    const tag = this.#byId.get(id) ?? this.#before.find((gone) => gone.id === id);
    if (!tag) throw new Error(`No tag ${id} in the tag set`);
    return tag;
  }
}
