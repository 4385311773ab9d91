import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockFolder } from '../../../../src-main/files/journal/folder-lock';
import { journalDisk } from '../../../../src-main/files/journal/journal-disk';
import { temporaryFolder } from '../temporary-folder';

const lock = (folder: string) => lockFolder(folder, journalDisk);

/** A folder that a process holds, in the words of the lock. */
async function heldBy(holder: object | string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));
  return folder;
}

/** The number of a process that runs as long as the test. */
function runningProcess(): number {
  const child = spawn('sleep', ['60']);
  onTestFinished(() => void child.kill());
  return child.pid!;
}

const beganAt = async (pid: number): Promise<string> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]!;
};

describe('the lock of a folder', () => {
  it('is had by one at a time, and by the next when it is let go', async () => {
    const folder = await temporaryFolder();
    const unlock = await lock(folder);
    await expect(lock(folder)).rejects.toMatchObject({ code: 'locked' });
    await unlock();
    await (
      await lock(folder)
    )();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is had by one of many that want it at once', async () => {
    const folder = await temporaryFolder();
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lock(folder)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['lock']);
  });

  it.skipIf(process.platform !== 'linux')('stays with another process that runs', async () => {
    const pid = runningProcess();
    const folder = await heldBy({ pid, host: hostname(), began: await beganAt(pid) });
    await expect(lock(folder)).rejects.toMatchObject({ code: 'locked' });
  });

  it('stays with a process on another machine', async () => {
    const folder = await heldBy({ pid: 1, host: 'elsewhere', began: '' });
    await expect(lock(folder)).rejects.toMatchObject({ code: 'locked' });
  });

  it('is taken over from a process that was killed', async () => {
    const child = spawn('true');
    await new Promise((done) => child.once('exit', done));
    await lock(await heldBy({ pid: child.pid!, host: hostname(), began: '1' }));
  });

  it.skipIf(process.platform !== 'linux')(
    'is taken over when its number belongs to a later process',
    async () => {
      await lock(await heldBy({ pid: runningProcess(), host: hostname(), began: '1' }));
    },
  );

  it.each(['', '{"pid":', '{}'])('is taken over when nothing can be read in it: %j', async (content) => {
    await lock(await heldBy(content));
  });
});
