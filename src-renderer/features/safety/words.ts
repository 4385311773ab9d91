import type { Difference } from '../../core/library/library-rows';
import { counted, pluralOf } from '../../core/words/counted';

const REASONS: Record<string, string> = {
  quit: 'on quitting',
  hourly: 'hourly',
  'by-hand': 'taken by you',
  'before-migration': 'before an update',
  'before-import': 'before an import',
  'before-mass-change': 'before a large change',
  'before-restore': 'before restoring',
  'set-aside': 'set aside',
};

/** What a snapshot was taken for. */
export const reasonInWords = (reason: string): string => REASONS[reason] ?? reason;

const NOUNS: Record<Difference['table'], string> = {
  documents: 'document',
  annotations: 'annotation',
  relations: 'relation',
  parties: 'party',
  tagSets: 'tag set',
};

export const countsInWords = (counts: Record<string, number>): string =>
  `${counted(counts['documents'] ?? 0, 'document')}, ${counted(counts['annotations'] ?? 0, 'annotation')}`;

/** One row of what restoring does: `annotations`, 2 come back, 1 goes, 3 change. */
export function differenceInWords({ table, added, removed, changed }: Difference): {
  what: string;
  how: string;
} {
  const parts = [
    ...(added > 0 ? [`${added} ${added === 1 ? 'comes' : 'come'} back`] : []),
    ...(removed > 0 ? [`${removed} ${removed === 1 ? 'goes' : 'go'}`] : []),
    ...(changed > 0 ? [`${changed} ${changed === 1 ? 'changes' : 'change'}`] : []),
  ];
  return { what: pluralOf(NOUNS[table]), how: parts.join(', ') };
}
