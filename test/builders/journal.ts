import { onTestFinished } from 'vitest';
import type { JournalLine, JournalRow, JournalText } from '../../src-main/contract/journal';
import { Journal } from '../../src-main/files/journal/journal';
import { journalDisk, type JournalDisk } from '../../src-main/files/journal/journal-disk';

export const HASH = 'a'.repeat(64);

/** A change of the log as the store would hand it over: one annotation that is there after it. */
export function aLine(
  sequence: number,
  fields: { id?: string; after?: object | null; before?: object | null } = {},
): JournalLine {
  const { id = `a${sequence}`, before = null, after = { id, note: `note ${sequence} — 名😀` } } = fields;
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, sequence)).toISOString();
  const edits = [{ table: 'annotations', id, before, after }];
  return { sequence, entry: JSON.stringify({ command: 'annotation.tag', at, edits, sequence }) };
}

export const lines = (from: number, to: number): JournalLine[] =>
  Array.from({ length: to - from + 1 }, (_, index) => aLine(from + index));

export const aRow = (table: string, id: string, fields: object = {}): JournalRow => ({
  table,
  id,
  row: JSON.stringify({ id, ...fields }),
});

interface Begun {
  disk?: JournalDisk;
  schema?: number;
  sequence?: number;
  lines?: JournalLine[];
  rows?: JournalRow[];
  texts?: JournalText[];
  now?: () => Date;
}

/** A journal in a folder, not yet looked at. */
export function journalIn(
  folder: string,
  { disk = journalDisk, now = () => new Date('2026-01-02T00:00:00Z') }: Begun = {},
): Journal {
  const journal = new Journal(folder, disk, now);
  onTestFinished(() => journal.close().catch(() => undefined));
  return journal;
}

/** A journal that has begun with these rows; without any, with a tag set. */
export async function begunIn(folder: string, begun: Begun = {}): Promise<Journal> {
  const journal = journalIn(folder, begun);
  await beginAnew(journal, begun);
  return journal;
}

export async function beginAnew(journal: Journal, begun: Begun = {}): Promise<void> {
  const { schema = 2, sequence = 0, lines = [], rows = [aRow('tagSets', 't1')], texts = [] } = begun;
  await journal.startAnew({ schema, sequence, reason: 'first' });
  await journal.handOver({ lines, rows: [], texts });
  await journal.handOver({ lines: [], rows, texts: [] });
  const counts: Record<string, number> = {};
  for (const { table } of rows) counts[table] = (counts[table] ?? 0) + 1;
  await journal.finishAnew(counts);
}

/** The rows that the journal alone makes, by table and id. */
export async function rebuilt(journal: Journal): Promise<Record<string, unknown>> {
  const library = await journal.rows();
  return Object.fromEntries(
    (library?.rows ?? []).map(({ table, id, row }) => [`${table} ${id}`, JSON.parse(row)]),
  );
}
