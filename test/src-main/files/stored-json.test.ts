import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from '../../../src-main/contract/schema';
import { StoredJson } from '../../../src-main/files/stored-json';
import { temporaryFolder } from './temporary-folder';

describe('a stored value', () => {
  it('is the fallback until it was set, and survives a start', async () => {
    const path = join(await temporaryFolder(), 'sub', 'zoom.json');
    const first = await StoredJson.open(path, z.number(), 1);
    expect(first.value).toBe(1);
    expect(await first.set(2)).toEqual({ ok: true, value: undefined });
    expect((await StoredJson.open(path, z.number(), 1)).value).toBe(2);
  });

  it('ends as the value set last when many are set at once', async () => {
    const path = join(await temporaryFolder(), 'zoom.json');
    const stored = await StoredJson.open(path, z.number(), 0);
    await Promise.all([1, 2, 3, 4, 5].map((value) => stored.set(value)));
    await stored.set(6);
    void stored.set(7);
    await stored.settled();
    expect(await readFile(path, 'utf8')).toBe('7\n');
  });

  it('keeps the value in hand and says so when the disk refuses', async () => {
    const path = join(await temporaryFolder(), 'zoom.json');
    await mkdir(path);
    const stored = await StoredJson.open(path, z.number(), 1);
    await mkdir(path, { recursive: true });
    expect(await stored.set(2)).toEqual({
      ok: false,
      refusal: { code: 'unwritable', fileName: 'zoom.json' },
    });
    expect(stored.value).toBe(2);
  });
});
