import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build/build.mjs';
import { entry } from './entry.mjs';
import { underDisplay } from './process/display.mjs';
import { typescript } from './process/node-tool.mjs';
import { run } from './process/run.mjs';
import { projectRoot } from './project-root.mjs';
import { setUp } from './setup/set-up.mjs';

await entry(async (given) => {
  const args = given.filter((arg) => !arg.startsWith('--'));
  const flags = given.filter((arg) => arg.startsWith('--'));
  const folder = join(projectRoot, 'test', 'bench');
  const all = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length));
  const unknown = args.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`No benchmark is called ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
    return 2;
  }
  const env = await setUp();
  const built = await buildIfStale(env);
  if (built !== 0) return built;
  let worst = 0;
  for (const name of args.length > 0 ? args : all) {
    const [node, script] = typescript(join(folder, `${name}.ts`));
    const command = underDisplay(node, [...script, ...flags]);
    const { code } = await run(...command, { cwd: projectRoot, env, show: true });
    worst = Math.max(worst, code);
  }
  return worst;
});
