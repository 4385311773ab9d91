import { build } from '../build/build.mjs';
import { nodeTool } from '../process/node-tool.mjs';
import { run } from '../process/run.mjs';
import { projectRoot } from '../project-root.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {(env: NodeJS.ProcessEnv) => Promise<number>} run Returns an exit code.
 * @property {string} [needs] The step without which this one makes no sense.
 */

/**
 * @param {string} name
 * @param {Parameters<typeof nodeTool>} tool
 * @returns {Step}
 */
const tool = (name, ...tool) => ({
  name,
  run: async (env) => (await run(...nodeTool(...tool), { cwd: projectRoot, env, show: true })).code,
});

const layers = ['--config', '.dependency-cruiser.cjs', 'src-main', 'src-renderer'];

/**
 * What can be checked without running anything, cheapest to explain first.
 * @type {Step[]}
 */
export const checks = [
  tool('types of src-main', 'tsc', ['-p', 'src-main']),
  tool('types of src-renderer', 'tsc', ['-p', 'src-renderer']),
  tool('types of test', 'tsc', ['-p', 'test']),
  tool('types of tools', 'tsc', ['-p', 'tools']),
  tool('svelte-check', 'svelte-check', ['--tsconfig', 'src-renderer/tsconfig.json', '--fail-on-warnings']),
  tool('eslint', 'eslint', ['.', '--max-warnings', '0']),
  tool('prettier', 'prettier', ['--check', '--log-level', 'warn', '.']),
  tool('dependency-cruiser', 'dependency-cruiser', layers),
];

/** @type {Step} */
export const buildStep = { name: 'build', run: build };
