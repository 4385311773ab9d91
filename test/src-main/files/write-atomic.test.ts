import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type WritableDisk, type WritableHandle } from '../../../src-main/files/writable-disk';
import { writeAtomic } from '../../../src-main/files/write-atomic';
import { systemError, temporaryFolder } from './temporary-folder';

const refusalOf = async (path: string, disk?: WritableDisk) => {
  const written = await writeAtomic(path, 'new', disk);
  return written.ok ? undefined : written.refusal;
};

/** The real disk, but for one step on the new file that fails. */
const failingHandle = (step: keyof WritableHandle, code: string): WritableDisk => ({
  ...nodeDisk,
  async create(path) {
    const handle = await nodeDisk.create(path);
    return {
      chmod: (mode) => handle.chmod(mode),
      writeFile: (content) => handle.writeFile(content),
      sync: () => handle.sync(),
      close: () => handle.close(),
      [step]: () => Promise.reject(systemError(code)),
    };
  },
});

async function oldFile(): Promise<{ folder: string; path: string }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'export.json');
  await writeFile(path, 'old');
  return { folder, path };
}

describe('writing', () => {
  it('makes a new file and leaves nothing beside it', async () => {
    const folder = await temporaryFolder();
    expect(await writeAtomic(join(folder, 'export.json'), '{"名":"😀"}')).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await readFile(join(folder, 'export.json'), 'utf8')).toBe('{"名":"😀"}');
    expect(await readdir(folder)).toEqual(['export.json']);
  });

  it('replaces a file and keeps its permissions', async () => {
    const { folder, path } = await oldFile();
    await chmod(path, 0o640);
    await writeAtomic(path, Buffer.from('new'));
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['export.json']);
  });

  it('writes through a link instead of replacing it', async () => {
    const { folder, path } = await oldFile();
    const link = join(folder, 'link.json');
    await symlink(path, link);
    await writeAtomic(link, 'new');
    expect(await readlink(link)).toBe(path);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('flushes the file before it takes its place, and the folder after', async () => {
    const { path } = await oldFile();
    const steps: string[] = [];
    const noting: WritableDisk = {
      ...nodeDisk,
      async create(name) {
        const handle = await nodeDisk.create(name);
        return {
          chmod: (mode) => handle.chmod(mode),
          writeFile: (content) => (steps.push('write'), handle.writeFile(content)),
          sync: () => (steps.push('flush file'), handle.sync()),
          close: () => handle.close(),
        };
      },
      rename: (from, to) => (steps.push('rename'), nodeDisk.rename(from, to)),
      syncFolder: (folder) => (steps.push('flush folder'), nodeDisk.syncFolder(folder)),
    };
    await writeAtomic(path, 'new', noting);
    expect(steps).toEqual(['write', 'flush file', 'rename', 'flush folder']);
  });

  it('lets the last of many writers at once win whole', async () => {
    const { folder, path } = await oldFile();
    const contents = Array.from({ length: 8 }, (_, index) => String(index).repeat(50_000));
    await Promise.all(contents.map((content) => writeAtomic(path, content)));
    expect(contents).toContain(await readFile(path, 'utf8'));
    expect(await readdir(folder)).toEqual(['export.json']);
  });
});

describe('refusing to write', () => {
  it.each([
    ['writeFile', 'ENOSPC', 'disk-full'],
    ['writeFile', 'EDQUOT', 'disk-full'],
    ['writeFile', 'EIO', 'unwritable'],
    ['sync', 'EIO', 'unwritable'],
    ['sync', 'ENOSPC', 'disk-full'],
    ['close', 'EIO', 'unwritable'],
  ] as const)('keeps the old content when %s fails with %s', async (step, code, refusal) => {
    const { folder, path } = await oldFile();
    expect(await refusalOf(path, failingHandle(step, code))).toEqual({
      code: refusal,
      fileName: 'export.json',
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['export.json']);
  });

  it.each([
    ['create', 'EACCES', 'not-permitted'],
    ['create', 'EROFS', 'read-only'],
    ['checkWritable', 'EACCES', 'not-permitted'],
    ['checkWritable', 'EROFS', 'read-only'],
    ['rename', 'EPERM', 'not-permitted'],
    ['rename', 'EXDEV', 'unwritable'],
  ] as const)('keeps the old content when %s is refused with %s', async (step, code, refusal) => {
    const { folder, path } = await oldFile();
    const disk = { ...nodeDisk, [step]: () => Promise.reject(systemError(code)) };
    expect(await refusalOf(path, disk)).toEqual({ code: refusal, fileName: 'export.json' });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['export.json']);
  });

  it('says so when the folder cannot be flushed', async () => {
    const { path } = await oldFile();
    const disk = { ...nodeDisk, syncFolder: () => Promise.reject(systemError('EIO')) };
    expect(await refusalOf(path, disk)).toEqual({ code: 'unwritable', fileName: 'export.json' });
  });

  it('refuses a folder that is not there', async () => {
    const path = join(await temporaryFolder(), 'gone', 'export.json');
    expect(await refusalOf(path)).toEqual({ code: 'missing', fileName: 'export.json' });
  });

  it('refuses to replace a folder or a device', async () => {
    const folder = join(await temporaryFolder(), 'minutes');
    await mkdir(folder);
    expect(await refusalOf(folder)).toEqual({ code: 'unwritable', fileName: 'minutes' });
    expect(await refusalOf('/dev/null')).toEqual({ code: 'unwritable', fileName: 'null' });
  });
});
