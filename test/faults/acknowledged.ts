/** What stood on the screen while it said that all is saved. */
export interface Acknowledged {
  /** The titles of all documents, sorted. */
  documents: string[];
  /** The title of the document that was open; `null` where none was. */
  open: string | null;
  /** The annotations of the open document: the line of each one's tag, by id. */
  spans: Record<string, string>;
}

/** As much of an entry of the change log as the check reads. */
export interface LoggedEntry {
  sequence: number;
  edits: { table: string; id: string; after: Record<string, unknown> | null }[];
}

/** What a library holds: rows by table and id. */
export type Tables = Record<string, Record<string, Record<string, unknown>>>;

/** The lines that the default tags are drawn with. */
const LINES: Record<string, string> = {
  commitment: 'solid',
  'cooperation-area': 'dashed',
  attendee: 'dotted',
};

/**
 * How many of the acknowledged screens, in the order in which they were seen, the log does not know: a screen is known
 * when the log leads to just that state, at the entry of the screen before it or at a later one.
 */
export function countLost(acknowledged: readonly Acknowledged[], log: readonly LoggedEntry[]): number {
  const states = statesOf(log);
  let from = 0;
  let lost = 0;
  for (const screen of acknowledged) {
    const at = states.findIndex((state, index) => index >= from && isShowing(state, screen));
    if (at === -1) lost++;
    else from = at;
  }
  return lost;
}

/** What is at odds within a library: rows that its log does not lead to, or a log with gaps. */
export function contradictions(rows: Tables, log: readonly LoggedEntry[]): string[] {
  const found: string[] = [];
  log.forEach(({ sequence }, index) => {
    if (sequence !== index + 1) found.push(`entry ${index + 1} of the log has the sequence ${sequence}`);
  });
  const led = replayed(log);
  for (const table of ['documents', 'parties', 'annotations', 'relations']) {
    if (canonical(rows[table] ?? {}) !== canonical(led[table] ?? {}))
      found.push(`the rows of ${table} are not what the log leads to`);
  }
  return found;
}

/** Whether a log begins with all of another: nothing that was there before is missing or different. */
export const continues = (log: readonly LoggedEntry[], before: readonly LoggedEntry[]): boolean =>
  before.every((entry, index) => canonical(entry) === canonical(log[index]));

function replayed(log: readonly LoggedEntry[]): Tables {
  const tables: Tables = {};
  for (const entry of log) apply(tables, entry);
  return tables;
}

/** The state before the first entry and after each. */
function statesOf(log: readonly LoggedEntry[]): Tables[] {
  const tables: Tables = {};
  return [{}, ...log.map((entry) => (apply(tables, entry), { ...tables }))];
}

function apply(tables: Tables, { edits }: LoggedEntry): void {
  for (const { table, id, after } of edits) {
    const others = Object.entries(tables[table] ?? {}).filter(([other]) => other !== id);
    tables[table] = Object.fromEntries(after ? [...others, [id, after]] : others);
  }
}

function isShowing(state: Tables, { documents, open, spans }: Acknowledged): boolean {
  const rows = Object.values(state['documents'] ?? {});
  if (canonical(rows.map(({ title }) => title).sort()) !== canonical(documents)) return false;
  const shown = rows.find(({ title }) => title === open);
  const own = Object.values(state['annotations'] ?? {}).filter(
    ({ documentId }) => documentId === shown?.['id'],
  );
  return (
    canonical(Object.fromEntries(own.map(({ id, tagId }) => [id, LINES[String(tagId)]]))) === canonical(spans)
  );
}

/** JSON with sorted keys, for comparing. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
