import { chmod, open, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_LIMIT } from '../../../src-main/files/limits';
import { readSourceFile } from '../../../src-main/files/read-source-file';
import { systemError, temporaryFolder } from './temporary-folder';

describe('reading a document', () => {
  it('takes the SHA-256 of the bytes, as published for "abc"', async () => {
    const path = join(await temporaryFolder(), 'abc.txt');
    await writeFile(path, 'abc');
    expect(await readSourceFile(path)).toEqual({
      ok: true,
      value: {
        fileName: 'abc.txt',
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        encoding: 'utf-8',
        byteLength: 3,
        text: 'abc',
      },
    });
  });

  it('counts the byte order mark among the bytes and not in the text', async () => {
    const folder = await temporaryFolder();
    const [plain, marked] = [join(folder, 'plain.txt'), join(folder, 'marked.txt')];
    await writeFile(plain, 'abc');
    await writeFile(marked, '\ufeffabc');
    const [first, second] = [await readSourceFile(plain), await readSourceFile(marked)];
    if (!first.ok || !second.ok) throw new Error('Both can be read');
    expect(second.value).toMatchObject({ text: first.value.text, byteLength: 6, encoding: 'utf-8-bom' });
    expect(second.value.sha256).not.toBe(first.value.sha256);
  });

  it('names the file, never its folder, in a refusal', async () => {
    const path = join(await temporaryFolder(), 'image.txt');
    await writeFile(path, Buffer.from([0x89, 0x50, 0, 0, 1]));
    expect(await readSourceFile(path)).toEqual({
      ok: false,
      refusal: { code: 'binary', fileName: 'image.txt' },
    });
  });

  it('refuses more than 64 MiB without reading it', async () => {
    const path = join(await temporaryFolder(), 'huge.txt');
    const handle = await open(path, 'w');
    await handle.truncate(DOCUMENT_LIMIT + 1);
    await handle.close();
    expect(DOCUMENT_LIMIT).toBe(64 * 1024 * 1024);
    expect(await readSourceFile(path)).toEqual({
      ok: false,
      refusal: {
        code: 'too-large',
        fileName: 'huge.txt',
        byteLength: DOCUMENT_LIMIT + 1,
        limit: DOCUMENT_LIMIT,
      },
    });
  });

  it('says that a file without permission is not permitted', async () => {
    const path = join(await temporaryFolder(), 'secret.txt');
    await writeFile(path, 'secret');
    await chmod(path, 0o000);
    // Root may read everything, so for root the disk is made to refuse as it would to anyone else.
    const refusing = { stat, open: () => Promise.reject(systemError('EACCES')) };
    const isRoot = process.getuid?.() === 0;
    expect(await readSourceFile(path, isRoot ? refusing : undefined)).toEqual({
      ok: false,
      refusal: { code: 'not-permitted', fileName: 'secret.txt' },
    });
  });
});
