import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { failingDisk } from '../../../builders/failing-disk';
import { beginAnew, begunIn, HASH, journalIn, lines, rebuilt } from '../../../builders/journal';
import { temporaryFolder } from '../temporary-folder';

const CODES = ['ENOSPC', 'EACCES'];

/** Runs a scenario with the first call failing, then the second, and so on until it runs through. Returns how many there were. */
async function withEachCallFailing(scenario: (n: number) => Promise<boolean>): Promise<number> {
  for (let n = 1; ; n++) if (!(await scenario(n))) return n - 1;
}

describe.each(CODES)('a disk that fails once with %s', (code) => {
  it('leaves a journal that has the change or has not, and takes it when it is tried again', async () => {
    const calls = await withEachCallFailing(async (n) => {
      const folder = await temporaryFolder();
      const before = await begunIn(folder);
      await before.append(lines(1, 2), []);
      await before.close();
      const failing = failingDisk(n, code);
      const journal = journalIn(folder, { disk: failing.disk });
      const texts = [{ sha256: HASH, text: 'Norsund' }];
      const acknowledged = await journal.append(lines(3, 4), texts).then(
        () => true,
        () => false,
      );

      if (!failing.failed()) return false;
      const read = journalIn(await copied(folder));
      const last = (await read.state())?.last;
      expect(acknowledged ? [4] : [2, 3, 4]).toContain(last);

      await journal.append(lines(3, 4), texts);
      await journal.append(lines(5, 5), []);
      expect(await journal.state()).toMatchObject({ last: 5, damaged: 0, counts: { annotations: 5 } });
      expect(await journal.texts.get(HASH)).toBe('Norsund');
      await journal.close().catch(() => undefined);
      expect(Object.keys(await rebuilt(journalIn(folder)))).toHaveLength(6);
      return true;
    });
    expect(calls).toBeGreaterThan(20);
  });

  it('leaves the old beginning of the journal in force, or the new one, never a part', async () => {
    await withEachCallFailing(async (n) => {
      const folder = await temporaryFolder();
      const before = await begunIn(folder);
      await before.append(lines(1, 2), []);
      await before.close();
      const failing = failingDisk(n, code);
      const journal = journalIn(folder, { disk: failing.disk });
      const begin = () => beginAnew(journal, { schema: 3, sequence: 2, lines: lines(1, 2) });
      await begin().catch(() => undefined);
      if (!failing.failed()) return false;

      const state = await journalIn(await copied(folder)).state();
      expect(state).toMatchObject(
        state?.schema === 3
          ? { last: 2, counts: { tagSets: 1 }, damaged: 0 }
          : { schema: 2, last: 2, counts: { tagSets: 1, annotations: 2 }, damaged: 0 },
      );
      await begin();
      expect(await journal.state()).toMatchObject({ schema: 3, last: 2, damaged: 0 });
      await journal.close().catch(() => undefined);
      return true;
    });
  });
});

/** A copy of what is on the disk, which can be looked at without a lock in the way. */
async function copied(folder: string): Promise<string> {
  const { cp, rm } = await import('node:fs/promises');
  const copy = await temporaryFolder();
  await cp(folder, copy, { recursive: true });
  for (const name of await readdir(copy)) if (name.startsWith('lock')) await rm(`${copy}/${name}`);
  return copy;
}
