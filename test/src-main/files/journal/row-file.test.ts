import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalRow } from '../../../../src-main/contract/journal';
import { journalDisk } from '../../../../src-main/files/journal/journal-disk';
import { readSummary, RowFile, rowFileContent } from '../../../../src-main/files/journal/row-file';
import { replaceFile } from '../../../../src-main/files/write-atomic';
import { aRow } from '../../../builders/journal';
import { temporaryFolder } from '../temporary-folder';

const FIELDS = {
  id: 'j',
  schema: 2,
  sequence: 7,
  checksum: 'c',
  takenAt: '2026-01-01T00:00:00.000Z',
  reason: 'quit',
};

async function written(rows: JournalRow[]): Promise<string> {
  const path = join(await temporaryFolder(), 'rows.jsonl');
  await replaceFile(path, rowFileContent(FIELDS, rows), journalDisk);
  return path;
}

const anyRow = fc
  .record({
    table: fc.constantFrom('annotations', 'tagSets'),
    id: fc.string({ unit: 'binary', minLength: 1 }),
    note: fc.string(),
  })
  .map(({ table, id, note }) => aRow(table, id, { note }));

describe('a file of rows', () => {
  it('gives back all rows, whatever is in them, and counts them by table', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow), async (rows) => {
        const file = await RowFile.read(await written(rows), journalDisk);
        expect([...file.rows()]).toEqual(rows);
        expect(file.summary).toMatchObject({ ...FIELDS });
      }),
      { numRuns: 50 },
    );
  });

  it('says what it holds without being read whole', async () => {
    const path = await written([
      aRow('tagSets', 't'),
      ...Array.from({ length: 5000 }, (_, index) => aRow('annotations', `a${index}`)),
    ]);
    expect(await readSummary(path, journalDisk)).toMatchObject({
      sequence: 7,
      counts: { tagSets: 1, annotations: 5000 },
    });
  });

  it('is refused when any byte of it is another, or its end is missing', async () => {
    const path = await written([aRow('tagSets', 't'), aRow('annotations', 'a', { note: 'x' })]);
    const bytes = await readFile(path);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 4;
      await writeFile(path, damaged);
      await expect(RowFile.read(path, journalDisk)).rejects.toMatchObject({ code: 'damaged' });
      await writeFile(path, bytes.subarray(0, at));
      await expect(RowFile.read(path, journalDisk)).rejects.toMatchObject({ code: 'damaged' });
    }
  });
});
