import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { commitChange, readLastChanges } from '../../../src-renderer/db/changes';
import { LibraryDatabase, openLibrary } from '../../../src-renderer/db/database';
import { anAnnotation, anEmptyLibrary } from '../../builders/library';

describe('the library', () => {
  it('begins with the default tag set', async () => {
    const db = await openLibrary('fresh');
    expect(await db.tagSets.toArray()).toEqual([defaultTagSet]);
  });

  it('of version 2 holds documents, texts, tag sets, parties, annotations, relations and the change log', async () => {
    const db = await openLibrary('tables');
    expect(db.verno).toBe(2);
    expect(db.tables.map((table) => table.name)).toEqual(
      expect.arrayContaining([
        'documents',
        'texts',
        'tagSets',
        'parties',
        'annotations',
        'relations',
        'changes',
      ]),
    );
  });

  it('is refused when a newer version has made it', async () => {
    class NewerLibrary extends LibraryDatabase {
      constructor() {
        super('newer');
        this.version(3).stores({});
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
  it('are those of every document that a change touches, not of the first alone', async () => {
    const db = anEmptyLibrary();
    const change = (at: string, documentIds: string[]) =>
      commitChange(
        db,
        {
          command: 'c',
          label: 'l',
          documentId: null,
          annotator: 'a',
          at,
          kind: 'do',
          target: null,
          edits: documentIds.map((documentId) => {
            const row = anAnnotation({ id: `${at} ${documentId}`, documentId });
            return { table: 'annotations', id: row.id, before: null, after: row };
          }),
        },
        [],
      );
    await change('2026-01-01T00:00:00.000Z', ['d1', 'd2']);
    await change('2026-01-03T00:00:00.000Z', ['d1']);
    expect(await readLastChanges(db)).toEqual(
      new Map([
        ['d1', '2026-01-03T00:00:00.000Z'],
        ['d2', '2026-01-01T00:00:00.000Z'],
      ]),
    );
  });
});
