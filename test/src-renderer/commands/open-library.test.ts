import 'fake-indexeddb/auto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { addDocument } from '../../../src-renderer/commands/add-document';
import { History } from '../../../src-renderer/commands/history';
import { LibraryJournal } from '../../../src-renderer/commands/library-journal';
import { openKeptLibrary } from '../../../src-renderer/commands/open-library';
import { sha256 } from '../../../src-main/files/journal/hash';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Change } from '../../../src-renderer/core/change/change';
import { openLibrary, type LibraryDatabase } from '../../../src-renderer/db/database';
import { anAnnotation, anAuthor, TEXT } from '../../builders/library';
import { aKeptHost, type KeptHost } from '../../builders/kept-host';
import { temporaryFolder } from '../../src-main/files/temporary-folder';

const author = anAuthor();
let databases = 0;

interface Session {
  folder: string;
  name: string;
  keeping: KeptHost;
  db: LibraryDatabase;
  history: History;
  news: Awaited<ReturnType<typeof openKeptLibrary>>['news'];
  /** Ends the session as a killed process does: nothing is tidied up but the locks. */
  end(): Promise<void>;
}

/** Starts on a folder and a store; without any, on new ones. */
async function start(at?: Pick<Session, 'folder' | 'name'>): Promise<Session> {
  const folder = at?.folder ?? (await temporaryFolder());
  const name = at?.name ?? `library-${++databases}`;
  const keeping = aKeptHost(folder);
  const { db, news } = await openKeptLibrary(keeping.host, name);
  const journal = new LibraryJournal(db, keeping.host, {
    begunAnew: vi.fn(),
    takenElsewhere: vi.fn(),
    textMended: vi.fn(),
  });
  const end = async () => {
    db.close();
    await keeping.journal.close();
  };
  return { folder, name, keeping, db, history: new History(db, journal), news, end };
}

const file = {
  fileName: 'a.txt',
  sha256: 'b'.repeat(64),
  encoding: 'utf-8' as const,
  byteLength: TEXT.length,
  text: TEXT,
};

async function tag({ db, history }: Session, start = 0, end = 7): Promise<Annotation> {
  const [document] = await db.documents.toArray();
  const row = anAnnotation({ id: author.newId(), documentId: document!.id, start, end });
  await history.commit(editing([{ before: null, after: row }]));
  return row;
}

/** A change of annotations. */
const editing = (rows: { before: Annotation | null; after: Annotation | null }[]): Change => ({
  command: 'annotation.tag',
  label: 'Tag as commitment',
  documentId: 'd1',
  edits: rows.map((row) => ({ table: 'annotations', id: (row.after ?? row.before)!.id, ...row })),
  annotator: author.annotator,
  at: author.now(),
  kind: 'do',
  target: null,
});

async function addAndTag(session: Session): Promise<void> {
  const { change, text } = addDocument(author, file);
  await session.history.commit(change, [text]);
  await tag(session);
  await tag(session, 8, 12);
}

/** All that the library holds, table by table: a hash of each row by its key. */
async function content(db: LibraryDatabase): Promise<Record<string, Record<string, string>>> {
  const tables: Record<string, Record<string, string>> = {};
  for (const table of db.tables.filter(({ name }) => !['positions', 'session'].includes(name))) {
    const rows: Record<string, string> = {};
    await table.each((row, { primaryKey }) => (rows[String(primaryKey)] = sha256(JSON.stringify(row))));
    tables[table.name] = rows;
  }
  return tables;
}

describe('a first start', () => {
  it('begins the journal with the store as it is, and says nothing', async () => {
    const session = await start();
    expect(session.news).toEqual([]);
    expect(await session.keeping.journal.state()).toMatchObject({ last: 0, counts: { tagSets: 1 } });
  });

  it('on a library from before the journal takes its rows, texts and log over', async () => {
    const name = `library-${++databases}`;
    const db = await openLibrary(name);
    const { change, text } = addDocument(author, file);
    await new History(db).commit(change, [text]);
    const before = await content(db);
    db.close();
    const first = await start({ folder: await temporaryFolder(), name });
    await first.end();
    await Dexie.delete(name);
    const { db: rebuilt } = await start(first);
    expect(await content(rebuilt)).toEqual(before);
  });
});

describe('a change', () => {
  it('is in the journal when it is said to be saved', async () => {
    const session = await start();
    await addAndTag(session);
    expect(await session.keeping.journal.state()).toMatchObject({
      last: 3,
      counts: { tagSets: 1, documents: 1, annotations: 2 },
    });
  });
});

describe('the next start', () => {
  it('finds store and journal the same and changes nothing', async () => {
    const first = await start();
    await addAndTag(first);
    const before = await content(first.db);
    await first.end();
    const second = await start(first);
    expect(second.news).toEqual([]);
    expect(await content(second.db)).toEqual(before);
    expect(second.keeping.called).not.toContain('journal.startAnew');
  });

  it('sends the journal what the store had when the process was killed between the two', async () => {
    const first = await start();
    await addAndTag(first);
    const late = new History(first.db);
    await late.commit(addDocument(author, { ...file, fileName: 'b.txt', sha256: 'c'.repeat(64) }).change, [
      { sha256: 'c'.repeat(64), text: TEXT },
    ]);
    await first.end();
    const second = await start(first);
    expect(second.news).toEqual([]);
    expect(await second.keeping.journal.state()).toMatchObject({ last: 4, counts: { documents: 2 } });
    expect(await second.keeping.journal.texts.get('c'.repeat(64))).toBe(TEXT);
  });

  const losses: Record<string, (session: Session) => Promise<void>> = {
    'is gone': ({ name }) => Dexie.delete(name),
    'has been emptied': async ({ name }) => {
      const db = await openLibrary(name);
      for (const table of db.tables) await table.clear();
      db.close();
    },
    'lacks an annotation': async ({ name }) => {
      const db = await openLibrary(name);
      await db.annotations.limit(1).delete();
      db.close();
    },
    'was left while it was being rebuilt': async ({ name }) => {
      const db = await openLibrary(name);
      await db.session.put({ key: 'rebuilding', value: 'yes' });
      await db.documents.clear();
      db.close();
    },
  };

  it.each(Object.entries(losses))('rebuilds a store that %s, whole, and says so', async (_, lose) => {
    const first = await start();
    await addAndTag(first);
    await first.history.undo(author);
    const before = await content(first.db);
    await first.end();
    await lose(first);
    const second = await start(first);
    expect(second.news).toMatchObject([
      { kind: 'rebuilt', rebuilt: { documents: 1, annotations: 1, withoutText: 0 } },
    ]);
    expect(await content(second.db)).toEqual(before);
    await second.history.redo(author);
    await tag(second, 20, 30);
    expect(await second.db.annotations.count()).toBe(3);
    await second.end();
    expect((await start(second)).news).toEqual([]);
  });

  it('rebuilds a store that is an older copy of itself', async () => {
    const first = await start();
    await addAndTag(first);
    const older = await first.db.annotations.toArray();
    await tag(first, 20, 30);
    await first.history.undo(author);
    await tag(first, 40, 45);
    const before = await content(first.db);
    await first.db.changes.where('sequence').above(3).delete();
    await first.db.annotations.clear();
    await first.db.annotations.bulkPut(older);
    await first.end();
    const second = await start(first);
    expect(second.news).toMatchObject([{ kind: 'rebuilt', why: 'behind' }]);
    expect(await content(second.db)).toEqual(before);
  });

  it('keeps what a store holds that the journal does not know as a snapshot, before it rebuilds it', async () => {
    const first = await start();
    await addAndTag(first);
    await first.end();
    const stray = await openLibrary(first.name);
    const [other] = await stray.annotations.toArray();
    await stray.changes.where('sequence').equals(3).modify({ label: 'another change' });
    await stray.annotations.put({ ...other!, id: 'stray' });
    stray.close();
    const second = await start(first);
    expect(second.news).toMatchObject([{ kind: 'rebuilt', why: 'apart' }]);
    expect(await second.db.annotations.count()).toBe(2);
    expect(await second.keeping.snapshots.list()).toMatchObject([
      { reason: 'set-aside', counts: { annotations: 3 } },
    ]);
  });

  it('rebuilds a store that cannot be opened', async () => {
    const first = await start();
    await addAndTag(first);
    const before = await content(first.db);
    await first.end();
    const broken = vi.spyOn(indexedDB, 'open');
    // Dexie itself tries again several times.
    for (let tries = 0; tries < 4; tries++) {
      broken.mockImplementationOnce(() => {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      });
    }
    const second = await start(first);
    broken.mockRestore();
    expect(second.news).toMatchObject([{ kind: 'rebuilt', why: 'unreadable' }]);
    expect(await content(second.db)).toEqual(before);
  });

  it('goes on where reading stopped after rebuilding a store that could be read', async () => {
    const first = await start();
    await addAndTag(first);
    await first.db.session.put({ key: 'open-document', value: 'd' });
    await first.db.annotations.clear();
    await first.end();
    expect(await (await start(first)).db.session.toArray()).toEqual([{ key: 'open-document', value: 'd' }]);
  });
});

describe('a journal that is damaged', () => {
  const LOG = join('journal', '000001', 'log-000000000001.jsonl');

  async function damaged(needle: string, inFile = LOG): Promise<Session> {
    const first = await start();
    await addAndTag(first);
    await first.end();
    const path = join(first.folder, inFile);
    const bytes = await readFile(path);
    bytes[bytes.indexOf(needle)]! ^= 1;
    await writeFile(path, bytes);
    return first;
  }

  it('begins anew from a sound store, and the user is told', async () => {
    const first = await damaged('document.add');
    const second = await start(first);
    expect(second.news).toEqual([{ kind: 'journal-begun-anew' }]);
    expect(await second.keeping.journal.state()).toMatchObject({
      damaged: 0,
      last: 3,
      counts: { annotations: 2 },
    });
    await second.end();
    expect((await start(first)).news).toEqual([]);
  });

  it('rebuilds a lost store but for the change that cannot be read, and says how many are missing', async () => {
    const first = await damaged('annotation.tag');
    await Dexie.delete(first.name);
    const second = await start(first);
    expect(second.news).toMatchObject([
      { kind: 'rebuilt', rebuilt: { annotations: 1, source: { missing: 1 } } },
    ]);
    await second.end();
    expect((await start(first)).news).toEqual([]);
  });

  it('rebuilds a lost store whole where a snapshot has what the journal has lost', async () => {
    const first = await start();
    await addAndTag(first);
    await first.keeping.snapshots.take('hourly');
    await tag(first, 20, 30);
    await first.end();
    await rm(join(first.folder, 'journal', '000001', 'base.jsonl'));
    await Dexie.delete(first.name);
    const second = await start(first);
    expect(second.news).toMatchObject([
      { kind: 'rebuilt', rebuilt: { annotations: 3, source: { missing: 0 } } },
    ]);
  });

  it('that is gone together with the store is rebuilt from the last snapshot, not begun empty', async () => {
    const first = await start();
    await addAndTag(first);
    await first.keeping.snapshots.take('quit');
    await first.end();
    await rm(join(first.folder, 'journal'), { recursive: true });
    await Dexie.delete(first.name);
    const second = await start(first);
    expect(second.news).toMatchObject([
      { kind: 'rebuilt', rebuilt: { documents: 1, annotations: 2, withoutText: 0 } },
    ]);
    expect((await second.keeping.journal.state())?.counts).toMatchObject({ annotations: 2 });
    await tag(second, 20, 30);
  });

  it('gets a text again from the store before that is rebuilt', async () => {
    const first = await start();
    await addAndTag(first);
    await first.db.annotations.limit(1).delete();
    await first.end();
    await rm(join(first.folder, 'journal', 'texts'), { recursive: true });
    const second = await start(first);
    expect(second.news).toMatchObject([{ kind: 'rebuilt', rebuilt: { withoutText: 0, annotations: 2 } }]);
    expect(await second.db.texts.count()).toBe(1);
  });
});

describe('a start that must not go on', () => {
  it('is refused while another program holds the journal', async () => {
    const first = await start();
    await expect(start(first)).rejects.toMatchObject({ code: 'locked' });
  });

  it('is refused when a newer version has made the store or the journal', async () => {
    const first = await start();
    await first.end();
    class Newer extends Dexie {
      constructor() {
        super(first.name);
        this.version(90).stores({});
      }
    }
    const newer = await new Newer().open();
    newer.close();
    await expect(start(first)).rejects.toThrow('newer version');
  });
});

describe('while the program runs', () => {
  it('begins the journal anew when its folder is taken away, and then says saved', async () => {
    const session = await start();
    await addAndTag(session);
    await rm(join(session.folder, 'journal'), { recursive: true });
    const before = await tag(session, 20, 30);
    await session.history.commit(editing([{ before, after: null }]));
    expect(await session.keeping.journal.state()).toMatchObject({ last: 5, counts: { annotations: 2 } });
  });

  it('takes a snapshot before a change of many rows', async () => {
    const session = await start();
    await addAndTag(session);
    const [row] = await session.db.annotations.toArray();
    const many = Array.from({ length: 100 }, (_, index) => ({ ...row!, id: `many-${index}` }));
    await session.history.commit(editing(many.map((after) => ({ before: null, after }))));
    expect(await session.keeping.snapshots.list()).toMatchObject([
      { reason: 'before-mass-change', counts: { annotations: 2 } },
    ]);
    expect(await session.keeping.journal.state()).toMatchObject({ counts: { annotations: 102 } });
  });
});
