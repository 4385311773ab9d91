import { execFileSync } from 'node:child_process';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes, type ReadableDisk, type ReadableHandle } from '../../../src-main/files/read-bytes';
import { systemError, temporaryFolder } from './temporary-folder';

const refusalOf = async (path: string, disk?: ReadableDisk) => {
  const read = await readBytes(path, 100, disk);
  return read.ok ? undefined : read.refusal;
};

describe('reading bytes', () => {
  it('gives back what is in the file, up to the limit itself', async () => {
    const path = join(await temporaryFolder(), 'a.txt');
    const content = Buffer.alloc(100, 7);
    await writeFile(path, content);
    const read = await readBytes(path, 100);
    expect(read.ok && Buffer.compare(read.value, content)).toBe(0);
  });

  it('gives back a file of many pieces whole', async () => {
    const path = join(await temporaryFolder(), 'a.txt');
    const content = Buffer.alloc(9 * 1024 * 1024 + 3, 'annotation ');
    await writeFile(path, content);
    const read = await readBytes(path, content.length);
    expect(read.ok && Buffer.compare(read.value, content)).toBe(0);
  });

  it('refuses a file one byte over the limit and says both sizes', async () => {
    const path = join(await temporaryFolder(), 'a.txt');
    await writeFile(path, Buffer.alloc(101));
    expect(await refusalOf(path)).toEqual({
      code: 'too-large',
      fileName: 'a.txt',
      byteLength: 101,
      limit: 100,
    });
  });

  it('stops at the limit when a file grows while it is read', async () => {
    const path = join(await temporaryFolder(), 'a.txt');
    await writeFile(path, 'short');
    const endless: ReadableHandle = {
      stat: () => stat(path),
      read: (buffer) => Promise.resolve({ bytesRead: buffer.byteLength }),
      close: () => Promise.resolve(),
    };
    const disk = { stat, open: () => Promise.resolve(endless) };
    expect(await refusalOf(path, disk)).toMatchObject({ code: 'too-large', limit: 100 });
  });

  it('names a missing file, also behind a file that is no folder', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.txt'), 'x');
    expect(await refusalOf(join(folder, 'b.txt'))).toEqual({ code: 'missing', fileName: 'b.txt' });
    expect(await refusalOf(join(folder, 'a.txt', 'b.txt'))).toEqual({ code: 'missing', fileName: 'b.txt' });
  });

  it('refuses a folder as a folder', async () => {
    const folder = join(await temporaryFolder(), 'minutes');
    await mkdir(folder);
    expect(await refusalOf(folder)).toEqual({ code: 'folder', fileName: 'minutes' });
  });

  it.runIf(process.platform !== 'win32')('refuses a device and a pipe without waiting for them', async () => {
    const pipe = join(await temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await refusalOf(pipe)).toEqual({ code: 'unreadable', fileName: 'pipe' });
    expect(await refusalOf('/dev/zero')).toEqual({ code: 'unreadable', fileName: 'zero' });
  });

  it.each([
    ['EACCES', 'not-permitted'],
    ['EPERM', 'not-permitted'],
    ['EISDIR', 'folder'],
    ['ENOENT', 'missing'],
    ['EIO', 'unreadable'],
  ])('turns %s on opening into %s', async (code, refusal) => {
    const path = join(await temporaryFolder(), 'a.txt');
    await writeFile(path, 'x');
    const disk = { stat, open: () => Promise.reject(systemError(code)) };
    expect(await refusalOf(path, disk)).toEqual({ code: refusal, fileName: 'a.txt' });
  });

  it('closes the file when reading it fails', async () => {
    const path = join(await temporaryFolder(), 'a.txt');
    await writeFile(path, 'x');
    let closed = false;
    const broken: ReadableHandle = {
      stat: () => stat(path),
      read: () => Promise.reject(systemError('EIO')),
      close: () => Promise.resolve(void (closed = true)),
    };
    const disk = { stat, open: () => Promise.resolve(broken) };
    expect(await refusalOf(path, disk)).toEqual({ code: 'unreadable', fileName: 'a.txt' });
    expect(closed).toBe(true);
  });

  it('refuses a name that no file can have', async () => {
    expect(await refusalOf('a\0b')).toMatchObject({ code: 'unreadable' });
  });
});
