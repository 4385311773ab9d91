import { entry } from './entry.mjs';
import { electronFlags } from './process/electron-flags.mjs';
import { nodeTool } from './process/node-tool.mjs';
import { run } from './process/run.mjs';
import { projectRoot } from './project-root.mjs';
import { setUp } from './setup/set-up.mjs';

await entry(async (files) => {
  const env = await setUp();
  const args = ['dev', '--watch', '--', ...electronFlags(), ...files];
  const { code } = await run(...nodeTool('electron-vite', args), { cwd: projectRoot, env, show: true });
  return code;
});
