import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../project-root.mjs';
import { newestChange } from './newest-change.mjs';

const sources = [
  'src-main/cli',
  'src-main/files',
  'src-renderer/core',
  'src-renderer/formats',
  'resources',
  'package-lock.json',
];
const outDir = join(projectRoot, 'out', 'cli');

/** The built command line. */
export const cliProgram = join(outDir, 'marginalia.js');

/** Builds the command line as one file for Node alone, unless it is newer than every source. */
export async function buildCliIfStale() {
  const paths = sources.map((source) => join(projectRoot, source));
  if (existsSync(cliProgram) && statSync(cliProgram).mtimeMs > newestChange(paths)) return;
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(projectRoot, 'src-main', 'cli', 'main.ts'),
      outDir,
      target: 'node20.18',
      minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: 'marginalia.js' } },
    },
  });
}
