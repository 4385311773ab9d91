import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalDisk } from '../../../../src-main/files/journal/journal-disk';
import { TextStore } from '../../../../src-main/files/journal/text-store';
import { HASH } from '../../../builders/journal';
import { temporaryFolder } from '../temporary-folder';

const aStore = async () => new TextStore(join(await temporaryFolder(), 'texts'), journalDisk);

describe('a store of texts', () => {
  it('keeps every code unit, also half a pair', async () => {
    const store = await aStore();
    const text = 'a\ud83d \ude00\u0000\u2028"\\\r\n名';
    await store.put({ sha256: HASH, text });
    expect(await store.get(HASH)).toBe(text);
  });

  it('says that a text is missing, and that it is damaged', async () => {
    const store = await aStore();
    await expect(store.get(HASH)).rejects.toMatchObject({ code: 'missing' });
    await store.put({ sha256: HASH, text: 'Norsund' });
    const path = join(store.folder, `${HASH}.json`);
    await writeFile(path, (await readFile(path, 'utf8')).replace('Nor', 'nor'));
    await expect(store.get(HASH)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('mends a damaged text when it comes again, and leaves nothing else behind', async () => {
    const store = await aStore();
    await store.put({ sha256: HASH, text: 'Norsund' });
    await writeFile(join(store.folder, `${HASH}.json`), 'x');
    await store.put({ sha256: HASH, text: 'Norsund' });
    expect(await store.get(HASH)).toBe('Norsund');
    expect(await readdir(store.folder)).toEqual([`${HASH}.json`]);
  });
});
