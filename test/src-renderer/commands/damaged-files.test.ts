import 'fake-indexeddb/auto';
import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../src-main/files/journal/hash';
import { addDocument } from '../../../src-renderer/commands/add-document';
import { History } from '../../../src-renderer/commands/history';
import { LibraryJournal } from '../../../src-renderer/commands/library-journal';
import { openKeptLibrary, OpeningError, type OpeningNews } from '../../../src-renderer/commands/open-library';
import type { LibraryDatabase } from '../../../src-renderer/db/database';
import { aKeptHost } from '../../builders/kept-host';
import { anAnnotation, anAuthor, TEXT } from '../../builders/library';
import { temporaryFolder } from '../../src-main/files/temporary-folder';

const author = anAuthor();
const hash = sha256(TEXT);
let databases = 0;

/** What a library holds, so that two can be compared. */
async function content(db: LibraryDatabase): Promise<Record<string, unknown[]>> {
  const { documents, texts, annotations } = db;
  const [[tagSet], ...tables] = await Promise.all([
    db.tagSets.toArray(),
    ...[documents, texts, annotations].map((table) => table.toArray()),
  ]);
  return {
    tagSet: [sha256(JSON.stringify(tagSet))],
    documents: tables[0]!,
    texts: tables[1]!,
    annotations: tables[2]!,
  };
}

/** A profile with a document, changes, a snapshot, and changes after it; returns what it holds. */
async function aProfile(): Promise<{ folder: string; name: string; before: Record<string, unknown[]> }> {
  const folder = await temporaryFolder();
  const name = `damaged-${++databases}`;
  const { host, journal, snapshots } = aKeptHost(folder);
  const { db } = await openKeptLibrary(host, name);
  const history = new History(
    db,
    new LibraryJournal(db, host, { begunAnew: vi.fn(), takenElsewhere: vi.fn(), textMended: vi.fn() }),
  );
  const file = {
    fileName: 'a.txt',
    sha256: hash,
    encoding: 'utf-8' as const,
    byteLength: TEXT.length,
    text: TEXT,
  };
  const { change, text, document } = addDocument(author, file);
  await history.commit(change, [text]);
  const tag = () => {
    const after = anAnnotation({ id: author.newId(), documentId: document.id });
    const edits = [{ table: 'annotations' as const, id: after.id, before: null, after }];
    return history.commit({ ...change, command: 'annotation.tag', kind: 'do', edits });
  };
  for (let count = 0; count < 3; count++) await tag();
  await snapshots.take('quit');
  for (let count = 0; count < 2; count++) await tag();
  const before = await content(db);
  db.close();
  await journal.close();
  return { folder, name, before };
}

/** Starts on a copy of a profile's folder that something was done to; the store is the profile's or none. */
async function startOn(
  profile: { folder: string; name: string },
  harm: (folder: string) => Promise<void>,
  store: 'kept' | 'gone',
): Promise<{ news: OpeningNews[]; after: Record<string, unknown[]> } | 'refused'> {
  const folder = await temporaryFolder();
  await cp(profile.folder, folder, { recursive: true });
  await harm(folder);
  const { host, journal } = aKeptHost(folder);
  const name = store === 'kept' ? profile.name : `damaged-${++databases}`;
  try {
    const { db, news } = await openKeptLibrary(host, name);
    const after = await content(db);
    db.close();
    return { news, after };
  } catch (error) {
    if (!(error instanceof OpeningError)) throw error;
    return 'refused';
  } finally {
    await journal.close().catch(() => undefined);
    if (store === 'gone') await Dexie.delete(name);
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Ways to damage a file. */
const harms: Record<string, (path: string) => Promise<void>> = {
  'is deleted': (path) => rm(path),
  'is emptied': (path) => truncate(path),
  'is cut in the middle': async (path) => truncate(path, Math.floor((await readFile(path)).length / 2)),
  'has a flipped byte near its start': (path) => flip(path, 0.02),
  'has a flipped byte in its middle': (path) => flip(path, 0.5),
  'has a flipped byte near its end': (path) => flip(path, 0.98),
  'is garbage': async (path) => writeFile(path, Buffer.alloc((await readFile(path)).length, 0xa5)),
};

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length === 0) return;
  bytes[Math.floor((bytes.length - 1) * at)]! ^= 0x10;
  await writeFile(path, bytes);
}

const isProblem = (news: OpeningNews): boolean =>
  news.kind === 'rebuilt' &&
  (news.rebuilt.source.missing > 0 ||
    news.rebuilt.source.isTorn ||
    news.rebuilt.source.from === 'snapshot' ||
    news.rebuilt.withoutText > 0);

describe.each(Object.entries(harms))(
  'when a file of journal or snapshots %s',
  { timeout: 120_000 },
  (_, harm) => {
    it('a library whose store is sound stays whole', async () => {
      const profile = await aProfile();
      for (const file of await filesOf(profile.folder)) {
        const started = await startOn(profile, (folder) => harm(join(folder, file)), 'kept');
        expect(started, file).toMatchObject({ after: profile.before });
      }
    });

    it('a library whose store is gone is rebuilt whole, or what is missing is said', async () => {
      const profile = await aProfile();
      for (const file of await filesOf(profile.folder)) {
        const started = await startOn(profile, (folder) => harm(join(folder, file)), 'gone');
        if (started === 'refused') continue;
        const isWhole = JSON.stringify(started.after) === JSON.stringify(profile.before);
        expect({ file, isWhole: isWhole || started.news.some(isProblem) }).toEqual({ file, isWhole: true });
        expect(started.news.map(({ kind }) => kind)).toContain('rebuilt');
      }
    });
  },
);

it('when all of journal and snapshots is garbage the store is kept as it is', async () => {
  const profile = await aProfile();
  const started = await startOn(
    profile,
    async (folder) => {
      for (const file of await filesOf(folder)) await harms['is garbage']!(join(folder, file));
    },
    'kept',
  );
  expect(started).toMatchObject({ after: profile.before });
});
