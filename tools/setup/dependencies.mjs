import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../process/npm.mjs';
import { withProgress } from '../process/progress.mjs';
import { SetUpError } from './setup-error.mjs';
import { stampOf } from './stamp.mjs';

/**
 * Installs the dependencies of the lock, unless they are there.
 * The stamp lies inside `node_modules`, so that removing the folder removes it too.
 * @param {string} root
 */
export async function ensureDependencies(root) {
  const stampFile = join(root, 'node_modules', '.marginalia-stamp');
  const stamp = stampOf(readFileSync(join(root, 'package-lock.json'), 'utf8'), process.version);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  await withProgress('Installing dependencies (npm ci)', async () => {
    // NODE_ENV=production would leave the tools out.
    const { code, output } = await npm(['ci', '--include=dev'], { cwd: root });
    if (code !== 0) throw new SetUpError(`npm ci failed:\n${output}`);
  });
  writeFileSync(stampFile, stamp);
}
