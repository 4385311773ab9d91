import type { Change, Edit } from '../core/change/change';
import { revise, type Effects, type Holdings, type Revision } from '../core/tagset/revision';
import { signed, type Author } from './author';

/**
 * Puts a new state of the tag set, or another tag set, in the place of the one in use, and brings annotations and
 * relations to it, as one change. The version counts up whatever the new one says. Throws a RangeError where an
 * annotation's tag is gone and nobody said where to.
 */
export function reviseTagSet(
  author: Author,
  label: string,
  revision: Revision,
  holdings: Holdings,
): { change: Change; effects: Effects } {
  const { before } = revision;
  const after = { ...revision.after, version: Math.max(before.version + 1, revision.after.version) };
  const { edits, effects } = revise({ ...revision, after }, holdings, author.now());
  const rows: Edit[] =
    before.id === after.id
      ? [{ table: 'tagSets', id: after.id, before, after }]
      : [
          { table: 'tagSets', id: before.id, before, after: null },
          { table: 'tagSets', id: after.id, before: null, after },
        ];
  const change = signed(author, {
    command: 'tag-set.revise',
    label,
    documentId: null,
    edits: [...rows, ...edits],
  });
  return { change, effects };
}
