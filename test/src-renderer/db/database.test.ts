import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { defaultTagSet } from '../../../src-renderer/core/tagset/default-tag-set';
import { readLastChanges } from '../../../src-renderer/db/changes';
import { LibraryDatabase, openLibrary } from '../../../src-renderer/db/database';
import { anEmptyLibrary } from '../../builders/library';

describe('the library', () => {
  it('begins with the default tag set', async () => {
    const db = await openLibrary('fresh');
    expect(await db.tagSets.toArray()).toEqual([defaultTagSet]);
  });

  it('of version 1 holds documents, texts, tag sets, annotations, relations and the change log', async () => {
    const db = await openLibrary('tables');
    expect(db.verno).toBe(1);
    expect(db.tables.map((table) => table.name)).toEqual(
      expect.arrayContaining(['documents', 'texts', 'tagSets', 'annotations', 'relations', 'changes']),
    );
  });

  it('is refused when a newer version has made it', async () => {
    class NewerLibrary extends LibraryDatabase {
      constructor() {
        super('newer');
        this.version(2).stores({});
      }
    }
    const newer = new NewerLibrary();
    await newer.open();
    newer.close();
    await expect(openLibrary('newer')).rejects.toThrow('newer version');
  });

  it('asks for strict durability: a write that is acknowledged survives a power cut', () => {
    expect(anEmptyLibrary()).toMatchObject({ _options: { chromeTransactionDurability: 'strict' } });
  });
});

describe('the times of the last changes', () => {
  it('are those of each document, and none for a document without an entry', async () => {
    const db = anEmptyLibrary();
    const entry = { command: 'c', label: 'l', edits: [], annotator: 'a', kind: 'do' as const, target: null };
    await db.changes.bulkAdd([
      { ...entry, documentId: 'd1', at: '2026-01-01T00:00:00.000Z' },
      { ...entry, documentId: 'd1', at: '2026-01-03T00:00:00.000Z' },
      { ...entry, documentId: 'd2', at: '2026-01-02T00:00:00.000Z' },
      { ...entry, documentId: null, at: '2026-01-09T00:00:00.000Z' },
    ]);
    expect(await readLastChanges(db, ['d1', 'd2', 'd3'])).toEqual(
      new Map([
        ['d1', '2026-01-03T00:00:00.000Z'],
        ['d2', '2026-01-02T00:00:00.000Z'],
      ]),
    );
  });
});
