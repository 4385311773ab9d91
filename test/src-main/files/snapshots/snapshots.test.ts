import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalDisk } from '../../../../src-main/files/journal/journal-disk';
import { openBest } from '../../../../src-main/files/snapshots/library-source';
import { aLine, aRow, beginAnew, begunIn, HASH, journalIn, lines } from '../../../builders/journal';
import { snapshotsOf } from '../../../builders/snapshots';
import { temporaryFolder } from '../temporary-folder';

const aDocument = aRow('documents', 'd1', { sha256: HASH });

async function aKeeping() {
  const folder = await temporaryFolder();
  const journal = await begunIn(join(folder, 'journal'), {
    rows: [aRow('tagSets', 't1'), aDocument],
    texts: [{ sha256: HASH, text: 'Norsund' }],
  });
  return { folder, journal, snapshots: snapshotsOf(journal, folder) };
}

describe('a snapshot', () => {
  it('holds all rows as they are after the last change, and the texts beside it', async () => {
    const { folder, journal, snapshots } = await aKeeping();
    await journal.append(lines(1, 2), []);
    const { snapshot } = await snapshots.take('quit');
    expect(snapshot).toMatchObject({
      id: '0badcafe/snapshot-000001-20260102T030405Z.jsonl',
      reason: 'quit',
      schema: 2,
      counts: { tagSets: 1, documents: 1, annotations: 2 },
    });
    const rows = [...(await snapshots.read(snapshot.id)).rows()].map(({ id }) => id);
    expect(rows).toEqual(['t1', 'd1', 'a1', 'a2']);
    await rm(join(folder, 'journal'), { recursive: true });
    expect(await snapshots.text(HASH)).toBe('Norsund');
  });

  it('is not taken again while nothing has changed', async () => {
    const { journal, snapshots } = await aKeeping();
    const first = await snapshots.take('hourly');
    expect(await snapshots.take('quit')).toEqual(first);
    await journal.append(lines(1, 1), []);
    await snapshots.take('quit');
    expect(await snapshots.list()).toHaveLength(2);
  });

  it('is not made of a journal that lacks a change', async () => {
    const { folder, journal, snapshots } = await aKeeping();
    await journal.append(lines(1, 3), []);
    await journal.close();
    await damage(join(folder, 'journal', '000001', 'log-000000000001.jsonl'), 'note 2');
    await expect(snapshots.take('quit')).rejects.toMatchObject({ code: 'damaged' });
    expect(await snapshots.list()).toEqual([]);
  });

  it('that does not read back as it was written is taken away, and the older ones stay', async () => {
    const { folder, journal, snapshots } = await aKeeping();
    await snapshots.take('hourly');
    await journal.append(lines(1, 1), []);
    const forgetful = {
      ...journalDisk,
      read: async (path: string) => {
        const bytes = await journalDisk.read(path);
        return path.includes('snapshot-') ? Buffer.from(bytes.toString().replace('note 1', 'note 7')) : bytes;
      },
    };
    const failing = snapshotsOf(journal, folder, { disk: forgetful });
    await expect(failing.take('quit')).rejects.toMatchObject({ code: 'damaged' });
    expect(await readdir(join(folder, 'snapshots', '0badcafe'))).toEqual([
      'snapshot-000001-20260102T030405Z.jsonl',
      'texts',
    ]);
  });

  it('is taken in the own place when the chosen one is not to be had, and says so', async () => {
    const { folder, journal } = await aKeeping();
    const snapshots = snapshotsOf(journal, folder, { place: join(folder, 'journal', 'lock') });
    expect(await snapshots.take('quit')).toMatchObject({ elsewhere: true });
    expect(await snapshots.list()).toHaveLength(1);
  });

  it('of another library in the same place is listed and left alone', async () => {
    const { folder, journal } = await aKeeping();
    const place = join(folder, 'shared');
    await snapshotsOf(journal, folder, {
      place,
      library: 'aaaaaaaa',
      now: () => new Date('2020-01-01'),
    }).take('quit');
    const snapshots = snapshotsOf(journal, folder, { place });
    for (let sequence = 1; sequence <= 3; sequence++) {
      await journal.append(lines(sequence, sequence), []);
      await snapshots.take('hourly');
    }
    expect((await snapshots.list()).map(({ id }) => id)).toEqual([
      'aaaaaaaa/snapshot-000001-20200101T000000Z.jsonl',
      '0badcafe/snapshot-000001-20260102T030405Z.jsonl',
      '0badcafe/snapshot-000002-20260102T050405Z.jsonl',
      '0badcafe/snapshot-000003-20260102T070405Z.jsonl',
    ]);
  });
});

describe('what the library is rebuilt from', () => {
  const ids = async (opening: ReturnType<typeof openBest>) => {
    const library = await opening;
    const parts = [...(library?.parts ?? [])];
    return {
      ...library?.source,
      ids: parts.flatMap(({ rows }) => rows.map(({ id }) => id)),
      entries: parts.flatMap(({ entries }) => entries).length,
    };
  };

  it('is the journal alone where it is whole', async () => {
    const { folder, journal, snapshots } = await aKeeping();
    await journal.append(lines(1, 2), []);
    await snapshots.take('quit');
    await rm(join(folder, 'snapshots'), { recursive: true });
    expect(await ids(openBest(journal, snapshots))).toMatchObject({
      from: 'journal',
      missing: 0,
      sequence: 2,
      ids: ['t1', 'd1', 'a1', 'a2'],
      entries: 2,
    });
  });

  it('is a snapshot with the changes since, where the base of the journal is damaged', async () => {
    const { folder, journal, snapshots } = await aKeeping();
    await journal.append(lines(1, 2), []);
    await snapshots.take('hourly');
    await journal.append(lines(3, 3), []);
    await journal.close();
    await damage(join(folder, 'journal', '000001', 'base.jsonl'), 't1');
    expect(await ids(openBest(journal, snapshots))).toMatchObject({
      missing: 0,
      sequence: 3,
      ids: ['t1', 'd1', 'a1', 'a2', 'a3'],
    });
  });

  it('is a snapshot with the changes since, where a line before it is damaged', async () => {
    const { folder, journal, snapshots } = await aKeeping();
    await journal.append(lines(1, 4), []);
    await snapshots.take('hourly');
    await journal.append(lines(5, 5), []);
    await journal.close();
    await damage(join(folder, 'journal', '000001', 'log-000000000001.jsonl'), 'note 2');
    expect(await ids(openBest(journal, snapshots))).toMatchObject({ missing: 0, sequence: 5, entries: 4 });
  });

  it('is the journal without the change that cannot be read, and says so, where no snapshot has it', async () => {
    const { folder, journal, snapshots } = await aKeeping();
    await snapshots.take('hourly');
    await journal.append(lines(1, 4), []);
    await journal.close();
    await damage(join(folder, 'journal', '000001', 'log-000000000001.jsonl'), 'note 2');
    expect(await ids(openBest(journal, snapshots))).toMatchObject({
      missing: 1,
      ids: ['t1', 'd1', 'a1', 'a3', 'a4'],
    });
  });

  it('is a snapshot that knows more than a journal that has lost its end', async () => {
    const { folder, journal, snapshots } = await aKeeping();
    await journal.append(lines(1, 2), []);
    await snapshots.take('hourly');
    await journal.close();
    await rm(join(folder, 'journal', '000001', 'log-000000000001.jsonl'));
    expect(await ids(openBest(journal, snapshots))).toMatchObject({
      sequence: 2,
      missing: 0,
      ids: ['t1', 'd1', 'a1', 'a2'],
    });
  });

  it('is the last sound snapshot where the journal is gone', async () => {
    const { folder, journal, snapshots } = await aKeeping();
    await snapshots.take('hourly');
    await journal.append(lines(1, 1), []);
    const { snapshot } = await snapshots.take('quit');
    await rm(join(folder, 'journal'), { recursive: true });
    const fresh = journalIn(join(folder, 'journal'));
    expect(await ids(openBest(fresh, snapshots))).toMatchObject({
      from: 'snapshot',
      ids: ['t1', 'd1', 'a1'],
    });
    await damage(join(folder, 'snapshots', snapshot.id), 'a1');
    expect(await ids(openBest(fresh, snapshots))).toMatchObject({ from: 'snapshot', ids: ['t1', 'd1'] });
  });

  it('is an earlier beginning of the journal where nothing else can be read', async () => {
    const { folder, journal, snapshots } = await aKeeping();
    await journal.append(lines(1, 1), []);
    await beginAnew(journal, { schema: 3, sequence: 1, lines: [aLine(1)] });
    await journal.close();
    await writeFile(join(folder, 'journal', '000002', 'base.jsonl'), '');
    await rm(join(folder, 'journal', '000002', 'log-000000000001.jsonl'));
    expect(await ids(openBest(journal, snapshots))).toMatchObject({ schema: 2, ids: ['t1', 'd1', 'a1'] });
  });

  it('is nothing in a new profile', async () => {
    const folder = await temporaryFolder();
    const journal = journalIn(join(folder, 'journal'));
    expect(await openBest(journal, snapshotsOf(journal, folder))).toBeNull();
  });
});

async function damage(path: string, needle: string): Promise<void> {
  const bytes = await readFile(path);
  const at = bytes.indexOf(needle);
  expect(at).toBeGreaterThan(0);
  bytes[at]! ^= 1;
  await writeFile(path, bytes);
}
