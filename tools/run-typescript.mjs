import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { projectRoot } from './project-root.mjs';

/**
 * Runs a TypeScript program of ours: `node tools/run-typescript.mjs FILE`. Unlike other ways it leaves functions as
 * they are written, so that they can be sent into the program under test.
 */
const [file = ''] = process.argv.slice(2);
await runnerImport(resolve(file), { configFile: false, root: projectRoot, logLevel: 'warn' });
