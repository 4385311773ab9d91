import { say } from '../process/progress.mjs';

/**
 * Runs all steps, so that one run shows everything that is wrong, and says which ones failed.
 * @param {import('./checks.mjs').Step[]} steps
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} Whether all succeeded.
 */
export async function runSteps(steps, env) {
  /** @type {Map<string, boolean>} */
  const outcome = new Map();
  for (const { name, needs, run } of steps) {
    if (needs !== undefined && outcome.get(needs) === false) {
      say(`\n── ${name}: left out, since ${needs} failed`);
      outcome.set(name, false);
      continue;
    }
    say(`\n── ${name}`);
    const began = Date.now();
    const code = await run(env);
    outcome.set(name, code === 0);
    say(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
  const failed = [...outcome].filter(([, succeeded]) => !succeeded).map(([name]) => name);
  say(failed.length === 0 ? '\nAll steps succeeded.' : `\nFailed: ${failed.join('; ')}`);
  return failed.length === 0;
}
