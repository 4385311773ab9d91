import { existsSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeTool } from '../process/node-tool.mjs';
import { withProgress } from '../process/progress.mjs';
import { run } from '../process/run.mjs';
import { projectRoot } from '../project-root.mjs';
import { newestChange } from './newest-change.mjs';

const sources = [
  'src-main',
  'src-renderer',
  'package-lock.json',
  'electron.vite.config.ts',
  'svelte.config.js',
];
const marker = join(projectRoot, 'out', '.built');

const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: '0' };

/**
 * Builds the program into `out/`.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} The exit code of the build.
 */
export async function build(env) {
  const began = new Date();
  const { code, output } = await withProgress(
    'Building into out/',
    () =>
      run(...nodeTool('electron-vite', ['build', '--logLevel', 'warn']), {
        cwd: projectRoot,
        env: { ...env, ...colours },
      }),
    (result) => result.code === 0,
  );
  if (output.trim() !== '') console.log(output.trim());
  if (code !== 0) return code;
  writeFileSync(marker, '');
  // A source that was saved while the build ran may not be in it.
  utimesSync(marker, began, began);
  return 0;
}

/**
 * Builds unless `out/` is newer than every source.
 * @param {NodeJS.ProcessEnv} env
 */
export async function buildIfStale(env) {
  const paths = sources.map((source) => join(projectRoot, source));
  if (existsSync(marker) && statSync(marker).mtimeMs > newestChange(paths)) return 0;
  return build(env);
}
