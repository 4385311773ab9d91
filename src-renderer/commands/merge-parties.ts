import type { Annotation } from '../core/annotation/annotation';
import type { Change, Edit } from '../core/change/change';
import { merged } from '../core/party/merge';
import type { Party } from '../core/party/party';
import { signed, type Author } from './author';
import { replaceParties } from './replace-parties';

/**
 * Makes one party of several, written in all their ways; what referred to any of them refers to it.
 * @param uses all annotations of the library that refer to those that go
 */
export function mergeParties(
  author: Author,
  kept: Party,
  others: readonly Party[],
  uses: readonly Annotation[],
): Change {
  const at = author.now();
  const gone = new Set(others.map(({ id }) => id));
  const edits: Edit[] = [
    { table: 'parties', id: kept.id, before: kept, after: { ...merged(kept, others), updatedAt: at } },
    ...others.map((party): Edit => ({ table: 'parties', id: party.id, before: party, after: null })),
    ...replaceParties(uses, (id) => (gone.has(id) ? kept.id : id), at),
  ];
  return signed(author, {
    command: 'party.merge',
    label: `Merge into ${kept.name}`,
    documentId: null,
    edits,
  });
}
