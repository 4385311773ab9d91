import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from '../../contract/schema';
import { errorCode } from '../error-code';
import { KeepingError } from './keeping-error';
import type { JournalDisk } from './journal-disk';

const holder = z.object({
  pid: z.int().positive(),
  host: z.string(),
  /** Tells the process from a later one of the same number, where the system says when each began. */
  began: z.string(),
});

type Holder = z.infer<typeof holder>;

/**
 * Makes this process the one that writes in a folder, by a file in it that names the process. One that a process left
 * behind when it was killed is taken over. Throws `locked` while another program holds the folder; returns what lets
 * it go.
 */
export async function lockFolder(folder: string, disk: JournalDisk): Promise<() => Promise<void>> {
  const path = join(folder, 'lock');
  const mine: Holder = { pid: process.pid, host: hostname(), began: beganAt(process.pid) };
  const own = join(folder, `lock-${randomBytes(8).toString('hex')}`);
  await writeNew(own, JSON.stringify(mine), disk);
  try {
    while (!(await claims(own, path, disk))) {
      if (await isHeld(path, disk)) throw new KeepingError('locked');
      await takeAway(path, `${own}.left`, disk);
    }
  } finally {
    await disk.remove(own).catch(() => undefined);
  }
  return () => disk.remove(path);
}

/** A lock is there whole or not at all, since it is written under another name first. */
async function claims(own: string, path: string, disk: JournalDisk): Promise<boolean> {
  try {
    await disk.link(own, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves it before removing it: of two that take it away at once, one finds it gone. */
async function takeAway(path: string, aside: string, disk: JournalDisk): Promise<void> {
  await disk.rename(path, aside).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  await disk.remove(aside);
}

async function writeNew(path: string, content: string, disk: JournalDisk): Promise<void> {
  const handle = await disk.create(path);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function isHeld(path: string, disk: JournalDisk): Promise<boolean> {
  const content = await disk.read(path).catch(() => null);
  const held = content === null ? null : parse(content.toString('utf8'));
  // One that names nobody is damaged.
  if (!held) return false;
  if (held.host !== hostname()) return true;
  if (held.pid === process.pid) return held.began === beganAt(process.pid);
  return isRunning(held.pid) && held.began === beganAt(held.pid);
}

function parse(content: string): Holder | null {
  try {
    return holder.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** When a process began, in whatever measure the system has; empty where it does not say. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The fields after the name, which may itself hold spaces and brackets; the start is the twentieth of them.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
