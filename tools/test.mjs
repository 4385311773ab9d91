import { buildStep, checks } from './checks/checks.mjs';
import { runSteps } from './checks/run-steps.mjs';
import { entry } from './entry.mjs';
import { setUp } from './setup/set-up.mjs';
import { lastLine, sum } from './test/counts.mjs';
import { runEndToEndTests, runUnitTests } from './test/reported-run.mjs';

/** `npm test` runs everything; `npm run check` all but the end-to-end tests. */
await entry(async (args) => {
  const env = await setUp();
  /** @type {import('./test/counts.mjs').Counts[]} */
  const counts = [];
  /** @param {(env: NodeJS.ProcessEnv) => Promise<import('./test/reported-run.mjs').TestRun>} tests */
  const counted = (tests) => async (/** @type {NodeJS.ProcessEnv} */ env) => {
    const result = await tests(env);
    counts.push(result.counts);
    return result.code;
  };
  const steps = [
    ...checks,
    { name: 'unit tests', run: counted(runUnitTests) },
    buildStep,
    { name: 'end-to-end tests', run: counted(runEndToEndTests), needs: buildStep.name },
  ];
  const succeeded = await runSteps(args.includes('--without-e2e') ? steps.slice(0, -1) : steps, env);
  console.log(lastLine(sum(counts)));
  return succeeded ? 0 : 1;
});
