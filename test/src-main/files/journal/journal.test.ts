import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../src-main/files/journal/hash';
import { aLine, aRow, beginAnew, begunIn, HASH, journalIn, lines, rebuilt } from '../../../builders/journal';
import { temporaryFolder } from '../temporary-folder';

const SEGMENT = join('000001', 'log-000000000001.jsonl');

describe('a journal', () => {
  it('is none in an empty folder, and refuses changes until it has begun', async () => {
    const journal = journalIn(await temporaryFolder());
    expect(await journal.state()).toBeNull();
    await expect(journal.append(lines(1, 1), [])).rejects.toMatchObject({ code: 'out-of-step' });
  });

  it('knows after a new start what it knew before: the last change, its digest and the counts', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder);
    await journal.append(lines(1, 2), []);
    await journal.append([aLine(3, { id: 'a1', before: { id: 'a1' }, after: null })], []);
    const state = await journal.state();
    expect(state).toMatchObject({ schema: 2, last: 3, counts: { tagSets: 1, annotations: 1 }, damaged: 0 });
    expect(state?.lastDigest).toBe(sha256(aLine(3, { id: 'a1', before: { id: 'a1' }, after: null }).entry));
    await journal.close();
    expect(await journalIn(folder).state()).toEqual(state);
  });

  it('makes all rows from its beginning and the changes since', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder, { rows: [aRow('tagSets', 't1'), aRow('annotations', 'a0')] });
    await journal.append(lines(1, 2), []);
    await journal.append([aLine(3, { id: 'a0', before: { id: 'a0' }, after: null })], []);
    await journal.append(
      [aLine(4, { id: 'a1', before: { id: 'a1' }, after: { id: 'a1', note: 'later' } })],
      [],
    );
    expect(await rebuilt(journal)).toEqual({
      'tagSets t1': { id: 't1' },
      'annotations a1': { id: 'a1', note: 'later' },
      'annotations a2': { id: 'a2', note: 'note 2 — 名😀' },
    });
  });

  it('takes a change once, however often it comes', async () => {
    const journal = await begunIn(await temporaryFolder());
    await journal.append(lines(1, 2), []);
    await journal.append(lines(1, 3), []);
    expect(await journal.state()).toMatchObject({ last: 3, counts: { annotations: 3 } });
    expect(await journal.lines()).toEqual(lines(1, 3).map(({ entry }) => entry));
  });

  it('refuses changes that leave a gap, and other ones in the place of those it has', async () => {
    const journal = await begunIn(await temporaryFolder());
    await journal.append(lines(1, 3), []);
    await expect(journal.append(lines(5, 5), [])).rejects.toMatchObject({ code: 'out-of-step' });
    await expect(journal.append([aLine(2, { id: 'other' })], [])).rejects.toMatchObject({
      code: 'out-of-step',
    });
    await expect(journal.append([aLine(3, { id: 'other' })], [])).rejects.toMatchObject({
      code: 'out-of-step',
    });
    expect(await journal.state()).toMatchObject({ last: 3 });
  });

  it('refuses a line whose content is no change, or one of another sequence', async () => {
    const journal = await begunIn(await temporaryFolder());
    await expect(journal.append([{ sequence: 1, entry: '{"sequence":1}' }], [])).rejects.toThrow();
    await expect(journal.append([{ sequence: 1, entry: aLine(2).entry }], [])).rejects.toThrow();
    await journal.append(lines(1, 1), []);
  });

  it('has the text of a document on the disk before the change that names it', async () => {
    const journal = await begunIn(await temporaryFolder());
    const text = 'lone \ud800 surrogate, \u2028 and 名😀\r\n';
    await journal.append(lines(1, 1), [{ sha256: HASH, text }]);
    expect(await journal.texts.get(HASH)).toBe(text);
  });

  it('goes on in a new file when one has grown large, and reads over them all', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder);
    const large = (sequence: number) =>
      aLine(sequence, { after: { id: `a${sequence}`, note: 'x'.repeat(3 * 2 ** 20) } });
    for (let sequence = 1; sequence <= 4; sequence++) await journal.append([large(sequence)], []);
    await journal.append(lines(5, 5), []);
    await journal.close();
    expect((await readdir(join(folder, '000001'))).filter((name) => name.startsWith('log'))).toEqual([
      'log-000000000001.jsonl',
      'log-000000000003.jsonl',
      'log-000000000005.jsonl',
    ]);
    const again = journalIn(folder);
    expect(await again.state()).toMatchObject({ last: 5, counts: { annotations: 5 }, damaged: 0 });
    expect(await again.digest(2)).toBe(sha256(large(2).entry));
    await again.append(lines(6, 6), []);
    expect(await again.lines()).toHaveLength(6);
  });

  it('begins anew beside what there was, with the changes of the log that are handed over', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder);
    await journal.append(lines(1, 2), []);
    await beginAnew(journal, {
      schema: 3,
      sequence: 2,
      lines: lines(1, 2),
      rows: [aRow('annotations', 'a2')],
    });
    expect(await journal.state()).toMatchObject({ schema: 3, last: 2, counts: { annotations: 1 } });
    expect(await journal.lines()).toHaveLength(2);
    expect(await rebuilt(journal)).toEqual({ 'annotations a2': { id: 'a2' } });
    await journal.append(lines(3, 3), []);
    expect(Object.keys(await rebuilt(journal))).toEqual(['annotations a2', 'annotations a3']);
    expect((await readdir(folder)).filter((name) => /^\d/.test(name))).toEqual(['000001', '000002']);
  });

  it('does not put into force what was not handed over whole', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder);
    await journal.append(lines(1, 1), []);
    await journal.startAnew({ schema: 2, sequence: 1, reason: 'damaged' });
    await journal.handOver({ lines: [], rows: [aRow('annotations', 'a1')], texts: [] });
    await expect(journal.finishAnew({ annotations: 2 })).rejects.toMatchObject({ code: 'damaged' });
    expect(await journal.state()).toMatchObject({ last: 1, counts: { annotations: 1, tagSets: 1 } });
  });
});

describe('a journal that was left in the middle of a line', () => {
  it('cuts the torn end off and goes on after the last whole change', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder);
    await journal.append(lines(1, 3), []);
    await journal.close();
    const { size } = await stat(join(folder, SEGMENT));
    await truncate(join(folder, SEGMENT), size - 5);
    const again = journalIn(folder);
    expect(await again.state()).toMatchObject({ last: 2, counts: { annotations: 2 }, damaged: 0 });
    await again.append(lines(3, 4), []);
    await again.close();
    expect(await journalIn(folder).state()).toMatchObject({ last: 4, damaged: 0 });
  });

  it('puts garbage at the end aside before it goes on', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder);
    await journal.append(lines(1, 2), []);
    await journal.close();
    await appendFile(join(folder, SEGMENT), `${'\0'.repeat(500)}\n${'\0'.repeat(100)}`);
    const again = journalIn(folder);
    expect(await again.state()).toMatchObject({ last: 2 });
    await again.append(lines(3, 3), []);
    expect((await readFile(join(folder, `${SEGMENT}.damaged`))).includes(Buffer.alloc(500))).toBe(true);
    await again.close();
    expect(await journalIn(folder).state()).toMatchObject({ last: 3, damaged: 0 });
  });

  it('begins a file again of which not even the head was written', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder);
    await journal.append(lines(1, 2), []);
    await journal.close();
    await writeFile(join(folder, '000001', 'log-000000000003.jsonl'), '{"journal":1,"id":"');
    const again = journalIn(folder);
    expect(await again.state()).toMatchObject({ last: 2, lastDigest: sha256(aLine(2).entry) });
    await again.append(lines(3, 3), []);
    await again.close();
    expect(await journalIn(folder).state()).toMatchObject({ last: 3, damaged: 0 });
  });
});

describe('a damaged journal', () => {
  const damagedAt = async (needle: string) => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder);
    await journal.append(lines(1, 5), []);
    await journal.close();
    const path = join(folder, needle === 'base' ? join('000001', 'base.jsonl') : SEGMENT);
    const bytes = await readFile(path);
    const at = needle === 'base' ? bytes.indexOf('t1') : bytes.indexOf(needle);
    bytes[at]! ^= 1;
    await writeFile(path, bytes);
    return { folder, journal: journalIn(folder) };
  };

  it('says that a line in the middle cannot be read, and makes the rows without that change', async () => {
    const { journal } = await damagedAt('note 3');
    expect(await journal.state()).toMatchObject({ last: 5, damaged: 1 });
    expect(await journal.rows()).toMatchObject({ missing: 1 });
    expect(Object.keys(await rebuilt(journal))).toEqual([
      'tagSets t1',
      ...[1, 2, 4, 5].map((id) => `annotations a${id}`),
    ]);
  });

  it('does not make rows from a base that does not bear its hash', async () => {
    const { journal } = await damagedAt('base');
    await expect(journal.rows()).rejects.toMatchObject({ code: 'damaged' });
  });

  it('counts what is missing when a whole file between others is gone', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder);
    for (let sequence = 1; sequence <= 3; sequence++)
      await journal.append(
        [aLine(sequence, { after: { id: `a${sequence}`, note: 'x'.repeat(5 * 2 ** 20) } })],
        [],
      );
    await journal.close();
    await rm(join(folder, '000001', 'log-000000000002.jsonl'));
    expect(await journalIn(folder).state()).toMatchObject({ last: 3, damaged: 1 });
  });

  it('still knows its changes when its base is gone, but not what the library holds', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder);
    await journal.append(lines(1, 2), []);
    await journal.close();
    await rm(join(folder, '000001', 'base.jsonl'));
    expect(await journalIn(folder).state()).toMatchObject({ last: 2, counts: null, damaged: 1, schema: 2 });
  });

  it('is said to be damaged, not absent, when nothing in it can be read', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder);
    await journal.close();
    await writeFile(join(folder, '000001', 'base.jsonl'), 'not this');
    await expect(journalIn(folder).state()).rejects.toMatchObject({ code: 'damaged' });
  });

  it('notices that its file was taken away while it was open, instead of writing into nothing', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder);
    await journal.append(lines(1, 1), []);
    await rm(join(folder, SEGMENT));
    await expect(journal.append(lines(2, 2), [])).rejects.toThrow();
    await rm(folder, { recursive: true });
    expect(await journal.state()).toBeNull();
  });
});

describe('the base of a journal', () => {
  it('is taken anew from a proven state, and rebuilding gives the same rows', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder);
    await journal.append(lines(1, 600), []);
    const before = await rebuilt(journal);
    await rollBase(journal);
    expect(await rebuilt(journal)).toEqual(before);
    await journal.append(lines(601, 601), []);
    await journal.close();
    const again = journalIn(folder);
    expect(await again.state()).toMatchObject({
      last: 601,
      counts: { annotations: 601, tagSets: 1 },
      damaged: 0,
    });
    expect(await again.lines()).toHaveLength(601);
  });

  it('lets go of no change that undo may need, however far ahead the clock is', async () => {
    const folder = await temporaryFolder();
    const journal = await begunIn(folder, { now: () => new Date('2099-01-01T00:00:00Z') });
    const large = (sequence: number) =>
      aLine(sequence, { after: { id: `a${sequence}`, note: 'x'.repeat(5 * 2 ** 20) } });
    for (let sequence = 1; sequence <= 3; sequence++) await journal.append([large(sequence)], []);
    await journal.append(lines(4, 10_002), []);
    await rollBase(journal);
    const kept = await journal.lines();
    // The last ten thousand, and what shares a file with them.
    expect(kept).toHaveLength(10_000);
    expect(Object.keys(await rebuilt(journal))).toHaveLength(10_003);
  });
});

async function rollBase(journal: Awaited<ReturnType<typeof begunIn>>): Promise<void> {
  const { rowFileContent } = await import('../../../../src-main/files/journal/row-file');
  const library = (await journal.rows())!;
  const fields = {
    id: library.id,
    schema: library.schema,
    sequence: library.sequence,
    checksum: library.checksum,
  };
  const parts: Buffer[] = [];
  for await (const part of rowFileContent({ ...fields, takenAt: '', reason: 'test' }, library.rows))
    parts.push(part);
  await journal.considerBase({ id: library.id, sequence: library.sequence, bytes: Buffer.concat(parts) });
}
