import { join } from 'node:path';
import { buildIfStale } from './build/build.mjs';
import { entry } from './entry.mjs';
import { underDisplay } from './process/display.mjs';
import { typescript } from './process/node-tool.mjs';
import { run } from './process/run.mjs';
import { projectRoot } from './project-root.mjs';
import { setUp } from './setup/set-up.mjs';

await entry(async (args) => {
  const env = await setUp();
  const built = await buildIfStale(env);
  if (built !== 0) return built;
  const [node, script] = typescript(join(projectRoot, 'test', 'faults', 'faults.ts'));
  const command = underDisplay(node, [...script, ...args]);
  return (await run(...command, { cwd: projectRoot, env, show: true })).code;
});
