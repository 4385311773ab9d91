import { join } from 'node:path';
import { buildIfStale } from './build/build.mjs';
import { entry } from './entry.mjs';
import { hasDisplay, underDisplay } from './process/display.mjs';
import { electronFlags } from './process/electron-flags.mjs';
import { typescript } from './process/node-tool.mjs';
import { say } from './process/progress.mjs';
import { run } from './process/run.mjs';
import { projectRoot } from './project-root.mjs';
import { setUp } from './setup/set-up.mjs';
import { readStartArguments } from './start/start-arguments.mjs';

await entry(async (args) => {
  const { demo, files } = readStartArguments(args, process.env.INIT_CWD ?? process.cwd());
  const env = await setUp();
  const built = await buildIfStale(env);
  if (built !== 0) return built;

  if (demo || !hasDisplay()) {
    if (!demo) say('There is no display: showing the main job on the bundled sample in a display in memory.');
    const command = underDisplay(...typescript(join(projectRoot, 'tools', 'demo', 'demo.ts')));
    return (await run(...command, { cwd: projectRoot, env, show: true })).code;
  }
  const electron = env.ELECTRON_EXEC_PATH ?? '';
  return (
    await run(electron, [...electronFlags(), projectRoot, ...files], { cwd: projectRoot, env, show: true })
  ).code;
});
