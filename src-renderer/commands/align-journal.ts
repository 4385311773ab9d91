import type Dexie from 'dexie';
import type { ChangeEntry } from '../core/change/change';
import type { DocumentText } from '../core/document/document';
import { readEntries, readTextRow } from '../db/whole-library';
import type { Host, JournalState } from '../host/host';
import { compareStore, type Standing } from './compare-store';
import { kept } from './kept';

/** A change as it stands in the log, with the texts of the documents that it adds. */
export interface LoggedChange {
  entry: ChangeEntry;
  texts: DocumentText[];
}

/** What is sent at once has about this size, in UTF-16 code units. */
const PART = 2 ** 21;

/** Compares, and sends the journal what the store has and it lacks. Throws where the store cannot be read, and what is refused. */
export async function alignJournal(
  db: Dexie,
  host: Host,
  journal: JournalState | null,
): Promise<Exclude<Standing, 'ahead'>> {
  const standing = await compareStore(db, host, journal);
  if (standing !== 'ahead' || !journal) return standing as Exclude<Standing, 'ahead'>;
  await sendMissing(db, host, journal.last);
  const now = await compareStore(db, host, await kept(host, 'journal.state', undefined));
  // Nothing is written meanwhile; were it still ahead, the two would not be of one piece.
  return now === 'ahead' ? 'apart' : now;
}

/** Writes changes to the journal. */
export async function sendChanges(host: Host, changes: readonly LoggedChange[]): Promise<void> {
  await kept(host, 'journal.append', {
    lines: changes.map(({ entry }) => ({ sequence: entry.sequence, entry: JSON.stringify(entry) })),
    texts: changes.flatMap(({ texts }) => texts),
  });
}

/** Gives the journal every text that the store has, so that it can be rebuilt with them. */
export async function sendTexts(host: Host, texts: readonly DocumentText[]): Promise<void> {
  await kept(host, 'journal.append', { lines: [], texts: [...texts] });
}

async function sendMissing(db: Dexie, host: Host, after: number): Promise<void> {
  let part: LoggedChange[] = [];
  let size = 0;
  for await (const entries of readEntries(db, after)) {
    for (const entry of entries) {
      const texts = await textsOf(db, entry);
      part.push({ entry, texts });
      size += JSON.stringify(entry.edits).length + texts.reduce((sum, { text }) => sum + text.length, 0);
      if (size < PART) continue;
      await sendChanges(host, part);
      part = [];
      size = 0;
    }
  }
  if (part.length > 0) await sendChanges(host, part);
}

/** The texts of the documents that a change of the log has added. */
async function textsOf(db: Dexie, { edits }: ChangeEntry): Promise<DocumentText[]> {
  const texts: DocumentText[] = [];
  for (const edit of edits) {
    if (edit.table !== 'documents' || edit.before || !edit.after) continue;
    const text = await readTextRow(db, edit.after.sha256);
    if (text) texts.push(text);
  }
  return texts;
}
