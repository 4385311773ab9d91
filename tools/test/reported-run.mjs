import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { underDisplay } from '../process/display.mjs';
import { nodeTool } from '../process/node-tool.mjs';
import { run } from '../process/run.mjs';
import { projectRoot } from '../project-root.mjs';
import { countEndToEndTests, countUnitTests } from './counts.mjs';

/**
 * @typedef {object} TestRun
 * @property {number} code
 * @property {import('./counts.mjs').Counts} counts
 */

/**
 * Runs the unit tests.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [args] e.g. a part of a file name
 */
export function runUnitTests(env, args = []) {
  const report = join(projectRoot, 'out', 'test', 'unit.json');
  const command = nodeTool('vitest', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  return reportedRun(command, env, report, countUnitTests);
}

/**
 * Runs the end-to-end tests on what was built, in a display in memory where there is no other.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [args] e.g. `-g export`
 */
export function runEndToEndTests(env, args = []) {
  const report = join(projectRoot, 'out', 'test', 'e2e.json');
  const command = nodeTool('playwright', ['test', '--reporter=list,json', ...args]);
  return reportedRun(
    underDisplay(...command),
    { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    report,
    countEndToEndTests,
  );
}

/**
 * @param {[string, string[]]} command
 * @param {NodeJS.ProcessEnv} env
 * @param {string} report
 * @param {(report: any) => import('./counts.mjs').Counts} count
 * @returns {Promise<TestRun>}
 */
async function reportedRun(command, env, report, count) {
  mkdirSync(dirname(report), { recursive: true });
  // An old report must never stand in for a run that did not get to write one.
  rmSync(report, { force: true });
  const { code } = await run(...command, { cwd: projectRoot, env, show: true });
  if (!existsSync(report)) return { code: code || 1, counts: { passed: 0, failed: 1, skipped: 0 } };
  return { code, counts: count(JSON.parse(readFileSync(report, 'utf8'))) };
}
