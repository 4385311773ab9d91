import { readdir, stat, statfs } from 'node:fs/promises';
import { arch, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import type { MainDiagnostics } from '../handlers/diagnostics';
import { errorCode } from '../files/error-code';
import type { Keeping } from './keeping';
import type { Refusals } from './refusals';

/** Gathers versions, sizes, counts and codes of what was refused. */
export async function gatherDiagnostics(
  app: App,
  { journal, snapshots }: Keeping,
  refusals: Refusals,
): Promise<MainDiagnostics> {
  const userData = app.getPath('userData');
  const state = await journal.state().catch((error: unknown) => ({ refused: errorCode(error) ?? 'unknown' }));
  const all = await snapshots.list().catch(() => []);
  const last = all.at(-1);
  return {
    versions: {
      marginalia: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
    },
    system: { platform: process.platform, release: release(), arch: arch(), memory: totalmem() },
    sizes: {
      journal: await sizeOf(join(userData, 'journal')),
      snapshots: await sizeOf(join(userData, 'snapshots')),
      store: await sizeOf(join(userData, 'IndexedDB')),
      free: await statfs(userData).then(
        ({ bavail, bsize }) => bavail * bsize,
        () => null,
      ),
    },
    journal: state,
    snapshots: {
      count: all.length,
      last: last ? { takenAt: last.takenAt, reason: last.reason, counts: last.counts } : null,
    },
    refusals: refusals.noted,
  };
}

/** Bytes of a folder with all in it; `null` where it cannot be read. */
async function sizeOf(folder: string): Promise<number | null> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(
      files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return null;
  }
}
