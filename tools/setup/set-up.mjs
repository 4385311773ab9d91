import { hasDisplay } from '../process/display.mjs';
import { projectRoot } from '../project-root.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { electronExecutable } from './electron-executable.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { ensureSystemPackages } from './ensure-system-packages.mjs';

/**
 * Makes the machine ready. Changes nothing and asks no network when it is.
 * @returns {Promise<NodeJS.ProcessEnv>} The environment in which every tool finds the Electron to run.
 */
export async function setUp() {
  await ensureDependencies(projectRoot);
  const dist = await ensureElectron(projectRoot);
  await ensureSystemPackages(dist, !hasDisplay());
  // The electron package and Playwright read the first, electron-vite the second.
  return { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dist, ELECTRON_EXEC_PATH: electronExecutable(dist) };
}
