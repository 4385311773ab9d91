#!/usr/bin/env node
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './setup/dependencies.mjs';
import { SetUpError } from './setup/setup-error.mjs';
import { projectRoot } from './project-root.mjs';

// The standard output is for what was converted: what is said while this sets itself up goes to the other one.
const log = console.log;
console.log = console.error;
try {
  await ensureDependencies(projectRoot);
  const { buildCliIfStale, cliProgram } = await import('./build/build-cli.mjs');
  await buildCliIfStale();
  console.log = log;
  // npm runs scripts in the project's folder: paths are meant from where it was called.
  if (process.env.npm_lifecycle_event === 'marginalia' && process.env.INIT_CWD)
    process.chdir(process.env.INIT_CWD);
  await import(pathToFileURL(cliProgram).href);
} catch (error) {
  console.error(error instanceof SetUpError ? error.message : error);
  process.exitCode = 1;
}
