import { readChangesBelow } from '../db/changes';
import type { LibraryDatabase } from '../db/database';
import type { CallOutput, Host } from '../host/host';
import type { History } from './history';

const PAGE = 200;

/**
 * Writes the log of all changes, the oldest first, to a file that the user names in the save dialog: JSON Lines
 * (jsonlines.org), an entry a line as the store has it. `null` while changes wait to be written.
 */
export async function exportChangeLog(
  db: LibraryDatabase,
  history: History,
  host: Host,
): Promise<CallOutput<'exports.save'> | null> {
  if (!(await history.flush())) return null;
  const lines: string[] = [];
  for (let below = Infinity; ;) {
    const entries = await readChangesBelow(db, below, PAGE);
    lines.push(...entries.map((entry) => `${JSON.stringify(entry)}\n`));
    if (entries.length < PAGE) break;
    below = entries.at(-1)!.sequence;
  }
  return host.call('exports.save', {
    suggestedName: 'library.changes.jsonl',
    content: lines.reverse().join(''),
  });
}
