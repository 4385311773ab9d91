import { createHash } from 'node:crypto';
import type { Counts, JournalRow } from '../../contract/journal';
import { z } from '../../contract/schema';
import { KeepingError, readOrMissing } from './keeping-error';
import type { JournalDisk } from './journal-disk';
import { sha256 } from './hash';

const header = z.object({
  format: z.literal('marginalia-rows'),
  version: z.literal(1),
  /** The journal whose state it is. */
  id: z.string(),
  schema: z.int(),
  /** It holds what the library held after the change of this sequence … */
  sequence: z.int(),
  /** … whose line has this checksum. */
  checksum: z.string(),
  /** ISO 8601, UTC. */
  takenAt: z.string(),
  /** What it was taken for, e.g. `quit`. */
  reason: z.string(),
});

const end = z.object({ end: z.object({ counts: z.record(z.string(), z.int()), sha256: z.string() }) });

export type RowFileHeader = Omit<z.infer<typeof header>, 'format' | 'version'>;

/** What a file of rows says of itself. */
export interface RowFileSummary extends RowFileHeader {
  counts: Counts;
  /** The hash that it claims over all of it. */
  sha256: string;
}

const CHUNK = 256 * 1024;
/** Header and end line are each shorter than this, in bytes. */
const ENDS = 4096;

/** Writes all rows of a library as one text: a header, one row a line, and an end with counts and a hash over it all. */
export class RowFileWriter {
  #hash = createHash('sha256');
  #counts: Counts = {};

  get counts(): Counts {
    return this.#counts;
  }

  begin(fields: RowFileHeader): string {
    return this.#hashed(`${JSON.stringify({ format: 'marginalia-rows', version: 1, ...fields })}\n`);
  }

  rows(rows: readonly JournalRow[]): string {
    for (const { table } of rows) this.#counts[table] = (this.#counts[table] ?? 0) + 1;
    return this.#hashed(rows.map(rowLine).join(''));
  }

  end(): string {
    return `${JSON.stringify({ end: { counts: this.#counts, sha256: this.#hash.digest('hex') } })}\n`;
  }

  #hashed(part: string): string {
    this.#hash.update(part);
    return part;
  }
}

/** The whole text of a file of rows in pieces, so that no one waits for all of it at once. */
export async function* rowFileContent(
  fields: RowFileHeader,
  rows: Iterable<JournalRow>,
): AsyncGenerator<Buffer> {
  const writer = new RowFileWriter();
  yield Buffer.from(writer.begin(fields));
  let chunk: JournalRow[] = [];
  let size = 0;
  for (const row of rows) {
    chunk.push(row);
    size += row.row.length;
    if (size < CHUNK) continue;
    yield Buffer.from(writer.rows(chunk));
    chunk = [];
    size = 0;
    await new Promise((done) => setImmediate(done));
  }
  yield Buffer.from(writer.rows(chunk));
  yield Buffer.from(writer.end());
}

/** A file of rows that bears its hash. */
export class RowFile {
  private constructor(
    readonly summary: RowFileSummary,
    private bytes: Buffer,
  ) {}

  /** Reads and proves it. Throws `missing`, `damaged` where hash or counts do not fit, and what the disk throws. */
  static async read(path: string, disk: JournalDisk): Promise<RowFile> {
    const bytes = await readOrMissing(path, disk);
    const summary = summaryOf(bytes, bytes);
    const endAt = bytes.lastIndexOf(10, bytes.length - 2) + 1;
    if (!summary || sha256(bytes.subarray(0, endAt)) !== summary.sha256) throw new KeepingError('damaged');
    const file = new RowFile(summary, bytes.subarray(bytes.indexOf(10) + 1, endAt));
    const counts: Counts = {};
    for (const { table } of file.rows()) counts[table] = (counts[table] ?? 0) + 1;
    if (!sameCounts(counts, summary.counts)) throw new KeepingError('damaged');
    return file;
  }

  *rows(): Generator<JournalRow> {
    for (let start = 0; start < this.bytes.length;) {
      const at = this.bytes.indexOf(10, start);
      yield rowOf(this.bytes.toString('utf8', start, at));
      start = at + 1;
    }
  }
}

/** What a file of rows says of itself, unproven; `null` where its first or last line is damaged. */
export async function readSummary(path: string, disk: JournalDisk): Promise<RowFileSummary | null> {
  const { start, end: last } = await disk.readEnds(path, ENDS);
  return summaryOf(start, last);
}

export const sameCounts = (a: Counts, b: Counts): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((table) => (a[table] ?? 0) === (b[table] ?? 0));

function summaryOf(start: Buffer, last: Buffer): RowFileSummary | null {
  const first = header.safeParse(jsonOf(start.subarray(0, Math.max(0, start.indexOf(10)))));
  if (last.at(-1) !== 10) return null;
  const closing = end.safeParse(jsonOf(last.subarray(last.lastIndexOf(10, last.length - 2) + 1)));
  if (!first.success || !closing.success) return null;
  const { id, schema, sequence, checksum, takenAt, reason } = first.data;
  return { id, schema, sequence, checksum, takenAt, reason, ...closing.data.end };
}

function jsonOf(bytes: Buffer): unknown {
  if (bytes.length > ENDS) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

const rowLine = ({ table, id, row }: JournalRow): string =>
  `{"table":"${table}","id":${JSON.stringify(id)},"row":${row}}\n`;

/** Cut by its form, so that the row itself need not be parsed. */
function rowOf(line: string): JournalRow {
  const parts = /^\{"table":"([a-zA-Z]+)","id":("(?:[^"\\]|\\.)*"),"row":(.*)\}$/s.exec(line);
  if (!parts) throw new KeepingError('damaged');
  return { table: parts[1]!, id: JSON.parse(parts[2]!) as string, row: parts[3]! };
}
