import { join } from 'node:path';
import { projectRoot } from '../project-root.mjs';

/** The scripts of the installed tools, run with our own Node so that no shell stands between. */
const scripts = {
  'dependency-cruiser': 'dependency-cruiser/bin/dependency-cruise.mjs',
  'electron-vite': 'electron-vite/bin/electron-vite.js',
  eslint: 'eslint/bin/eslint.js',
  playwright: '@playwright/test/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  'svelte-check': 'svelte-check/bin/svelte-check',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
};

/**
 * The command line of an installed tool.
 * @param {keyof typeof scripts} tool
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export const nodeTool = (tool, args) => [
  process.execPath,
  [join(projectRoot, 'node_modules', scripts[tool]), ...args],
];

/**
 * The command line that runs a TypeScript program of ours.
 * @param {string} file
 * @returns {[string, string[]]}
 */
export const typescript = (file) => [
  process.execPath,
  [join(projectRoot, 'tools', 'run-typescript.mjs'), file],
];
