import type { Conflict, ImportOutcome } from '../../commands/import-library';
import { differencesOf, quoted, type NamesNow } from '../../core/activity/differences';
import type { TagSet } from '../../core/tagset/tag-set';
import { tagById } from '../../core/tagset/tag-tree';
import { counted } from '../../core/words/counted';

/** New annotations and those that take the place of ours, by the names of their tags. */
export function countsByTag({ change }: ImportOutcome, tagSet: TagSet) {
  const counts = new Map<string, { name: string; added: number; changed: number }>();
  for (const edit of change.edits) {
    if (edit.table !== 'annotations' || !edit.after) continue;
    const name = tagById(tagSet, edit.after.tagId)?.name ?? edit.after.tagId;
    const count = counts.get(name) ?? { name, added: 0, changed: 0 };
    count[edit.before ? 'changed' : 'added']++;
    counts.set(name, count);
  }
  return [...counts.values()].sort((a, b) => b.added + b.changed - a.added - a.changed);
}

/** The tag set as it will be. */
export const tagSetAfter = ({ change }: ImportOutcome, own: TagSet): TagSet =>
  change.edits.reduce((tagSet, { table, after }) => (table === 'tagSets' && after ? after : tagSet), own);

/** What becomes of the tag set; empty where nothing does. */
export function wordsForTagSet(outcome: ImportOutcome, own: TagSet): string {
  const after = tagSetAfter(outcome, own);
  if (after === own) return '';
  if (after.id !== own.id) return `The tag set “${after.name}” takes the place of “${own.name}”.`;
  const added = after.tags.filter(({ id }) => !tagById(own, id)).map(({ name }) => `“${name}”`);
  return added.length > 0
    ? `The tag set gains ${counted(added.length, 'tag')}: ${added.join(', ')}.`
    : 'The tag set gains what theirs has besides.';
}

/** The conflicts that ended one way, each by its words and what differs from ours to theirs. */
export const told = (conflicts: readonly Conflict[], isTaken: boolean, names: NamesNow) =>
  conflicts
    .filter((conflict) => conflict.isTaken === isTaken)
    .map(({ own, theirs }) => ({
      where: `${quoted(own.quote.exact)}, ${theirs.annotator}`,
      why: differencesOf(own, theirs, names).join('; ') || 'times alone differ',
    }));
