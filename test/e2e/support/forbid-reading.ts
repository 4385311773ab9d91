import { chmod } from 'node:fs/promises';
import type { ElectronApplication } from '@playwright/test';

/** Takes the permission to read a file away. Root may read everything, so for root the disk itself refuses. */
export async function forbidReading(app: ElectronApplication, path: string): Promise<void> {
  await chmod(path, 0o000);
  if (process.getuid?.() !== 0) return;
  await app.evaluate((_electron, forbidden) => {
    const disk = process.getBuiltinModule('node:fs/promises');
    const { open } = disk;
    disk.open = (asked, ...more) =>
      asked === forbidden
        ? Promise.reject(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }))
        : open(asked, ...more);
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, path);
}
