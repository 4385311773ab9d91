import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecentFiles } from '../../../src-main/files/recent-files';
import { temporaryFolder } from './temporary-folder';

const HOME = '/home/ana';
const noon = new Date('2026-11-24T12:00:00Z');
const store = async () => join(await temporaryFolder(), 'recent-files.json');

describe('the recent list', () => {
  it('shows names and shortened folders, newest first, and never a path', async () => {
    const recent = await RecentFiles.open(await store(), HOME);
    await recent.note('/home/ana/minutes/a.txt', noon);
    await recent.note('/srv/b.txt', new Date('2026-11-24T12:00:01Z'));
    expect(recent.list()).toEqual([
      { token: expect.any(String), fileName: 'b.txt', folder: '/srv', openedAt: '2026-11-24T12:00:01.000Z' },
      {
        token: expect.any(String),
        fileName: 'a.txt',
        folder: join('~', 'minutes'),
        openedAt: noon.toISOString(),
      },
    ]);
  });

  it('keeps the token of a file that is opened again, across starts', async () => {
    const path = await store();
    const first = await RecentFiles.open(path, HOME);
    await first.note('/srv/a.txt', noon);
    await first.note('/srv/b.txt', noon);
    const token = first.list()[1]?.token ?? '';

    const second = await RecentFiles.open(path, HOME);
    await second.note('/srv/a.txt', noon);
    expect(second.list().map(({ fileName }) => fileName)).toEqual(['a.txt', 'b.txt']);
    expect(second.list()[0]?.token).toBe(token);
    expect(second.pathOf(token)).toBe('/srv/a.txt');
  });

  it('holds no more than the last twenty', async () => {
    const recent = await RecentFiles.open(await store(), HOME);
    for (let index = 1; index <= 25; index += 1) await recent.note(`/srv/${index}.txt`, noon);
    expect(recent.list()).toHaveLength(20);
    expect(recent.list().at(0)?.fileName).toBe('25.txt');
    expect(recent.list().at(-1)?.fileName).toBe('6.txt');
  });

  it('turns no token into a path but its own', async () => {
    const recent = await RecentFiles.open(await store(), HOME);
    await recent.note('/srv/a.txt', noon);
    for (const token of ['', '0', '/srv/a.txt', 'a.txt', '__proto__'])
      expect(recent.pathOf(token)).toBeUndefined();
  });

  it.each(['', '{', '[1]', '{"a":1}', '[{"token":"t","path":"/a","openedAt":"yesterday"}]'])(
    'begins anew over a damaged file (%j) and puts it aside',
    async (damaged) => {
      const path = await store();
      await writeFile(path, damaged);
      const recent = await RecentFiles.open(path, HOME);
      expect(recent.list()).toEqual([]);
      await recent.note('/srv/a.txt', noon);
      expect(JSON.parse(await readFile(path, 'utf8'))).toHaveLength(1);
      expect(await readFile(`${path}.damaged`, 'utf8')).toBe(damaged);
    },
  );
});
