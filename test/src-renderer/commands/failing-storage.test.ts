import 'fake-indexeddb/auto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { addDocument } from '../../../src-renderer/commands/add-document';
import { History } from '../../../src-renderer/commands/history';
import { LibraryJournal } from '../../../src-renderer/commands/library-journal';
import { openKeptLibrary } from '../../../src-renderer/commands/open-library';
import type { SavingStatus } from '../../../src-renderer/commands/write-queue';
import type { Change } from '../../../src-renderer/core/change/change';
import type { LibraryDatabase } from '../../../src-renderer/db/database';
import { failingDisk } from '../../builders/failing-disk';
import { failingStore } from '../../builders/failing-store';
import { aKeptHost, type KeptHost } from '../../builders/kept-host';
import { anAnnotation, anAuthor, TEXT } from '../../builders/library';
import { contradictions, type LoggedEntry, type Tables } from '../../faults/acknowledged';
import { temporaryFolder } from '../../src-main/files/temporary-folder';

const author = anAuthor();
const file = {
  fileName: 'a.txt',
  sha256: 'b'.repeat(64),
  encoding: 'utf-8' as const,
  byteLength: TEXT.length,
  text: TEXT,
};
let databases = 0;

interface Session {
  keeping: KeptHost;
  db: LibraryDatabase;
  history: History;
  statuses: SavingStatus[];
}

async function start(keeping: KeptHost, name: string): Promise<Session> {
  const { db } = await openKeptLibrary(keeping.host, name);
  const journal = new LibraryJournal(db, keeping.host, {
    begunAnew: vi.fn(),
    takenElsewhere: vi.fn(),
    textMended: vi.fn(),
  });
  const history = new History(db, journal);
  const statuses: SavingStatus[] = [];
  history.onStatus((status) => statuses.push(status));
  return { keeping, db, history, statuses };
}

const tagging = (documentId: string): Change => {
  const after = anAnnotation({ id: author.newId(), documentId });
  return {
    command: 'annotation.tag',
    label: 'Tag as commitment',
    documentId,
    edits: [{ table: 'annotations', id: after.id, before: null, after }],
    annotator: author.annotator,
    at: author.now(),
    kind: 'do',
    target: null,
  };
};

/** What the work makes: a document, two annotations of which one is undone. Each step is tried until it is saved. */
async function work({ history }: Session): Promise<void> {
  const { change, text, document } = addDocument(author, file);
  void history.commit(change, [text]);
  void history.commit(tagging(document.id));
  void history.commit(tagging(document.id));
  await untilSaved(history);
  for (let tries = 0; tries < 3; tries++) if (await history.undo(author).catch(() => null)) break;
  await untilSaved(history);
}

async function untilSaved(history: History): Promise<void> {
  for (let tries = 0; tries < 3; tries++) if (await history.flush()) return;
  throw new Error('It was never saved.');
}

const dump = async (db: LibraryDatabase): Promise<{ rows: Tables; log: LoggedEntry[] }> => {
  const rows: Tables = {};
  for (const table of ['documents', 'tagSets', 'parties', 'annotations', 'relations'])
    rows[table] = Object.fromEntries((await db.table(table).toArray()).map((row) => [row.id, row]));
  return { rows, log: (await db.changes.toArray()) as unknown as LoggedEntry[] };
};

/** The library after a new start, without faults: whole, at one with its log and its journal. */
async function expectWhole(keeping: KeptHost, name: string): Promise<void> {
  const { db } = await start(keeping, name);
  const { rows, log } = await dump(db);
  expect(contradictions(rows, log)).toEqual([]);
  expect(log.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  expect(Object.keys(rows['annotations']!)).toHaveLength(1);
  expect(await keeping.journal.state()).toMatchObject({
    last: 4,
    damaged: 0,
    counts: { documents: 1, annotations: 1 },
  });
  expect(await keeping.journal.texts.get(file.sha256)).toBe(TEXT);
  db.close();
}

/** Fails that were told to the user, by name. */
const told = (statuses: SavingStatus[]): Set<string> =>
  new Set(statuses.flatMap((status) => (status.state === 'failed' ? [status.reason] : [])));

/** Each runs a whole scenario for each of its calls. */
const LONG = { timeout: 120_000 };

describe.each(['QuotaExceededError', 'UnknownError', 'AbortError'])(
  'a store whose n-th call fails with %s',
  LONG,
  (name) => {
    it('leaves each change saved whole or not at all, says so, and saves it when it is tried again', async () => {
      const seen = new Set<string>();
      for (let n = 1, failed = true; failed; n++) {
        const keeping = aKeptHost(await temporaryFolder());
        const database = `failing-${++databases}`;
        const session = await start(keeping, database);
        const store = failingStore(n, name);
        onTestFinished(() => store.restore());
        await work(session);
        failed = store.failed();
        store.restore();
        for (const reason of told(session.statuses)) seen.add(reason);
        expect(session.statuses.at(-1)).toEqual({ state: 'saved' });
        session.db.close();
        await keeping.journal.close();
        await expectWhole(keeping, database);
      }
      expect([...seen]).toEqual([name]);
    });

    it('on opening leaves the library as it was for the next start', async () => {
      for (let n = 1, failed = true; failed; n++) {
        const keeping = aKeptHost(await temporaryFolder());
        const database = `failing-${++databases}`;
        const session = await start(keeping, database);
        await work(session);
        session.db.close();
        await keeping.journal.close();
        const store = failingStore(n, name);
        onTestFinished(() => store.restore());
        const opened = await openKeptLibrary(keeping.host, database).catch(() => null);
        failed = store.failed();
        store.restore();
        opened?.db.close();
        await keeping.journal.close();
        await expectWhole(keeping, database);
      }
    });
  },
);

describe.each([
  ['ENOSPC', 'disk-full'],
  ['EACCES', 'not-permitted'],
])('a disk whose n-th call fails with %s', LONG, (code, reason) => {
  it('leaves each change saved whole or not at all, says so, and saves it when it is tried again', async () => {
    const seen = new Set<string>();
    for (let n = 1, failed = true; failed; n++) {
      const folder = await temporaryFolder();
      const database = `failing-${++databases}`;
      const first = aKeptHost(folder);
      (await start(first, database)).db.close();
      await first.journal.close();

      const failing = failingDisk(Infinity, code);
      const keeping = aKeptHost(folder, { disk: failing.disk });
      const session = await start(keeping, database);
      failing.failAt(n);
      await work(session);
      failed = failing.failed();
      failing.failAt(Infinity);
      for (const one of told(session.statuses)) seen.add(one);
      expect(session.statuses.at(-1)).toEqual({ state: 'saved' });
      session.db.close();
      await keeping.journal.close();
      await expectWhole(aKeptHost(folder), database);
    }
    expect([...seen]).toEqual([reason]);
  });
});
