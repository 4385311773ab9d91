import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withProgress } from '../process/progress.mjs';
import { run } from '../process/run.mjs';
import { electronExecutable } from './electron-executable.mjs';
import { adviceElsewhere } from './other-systems.mjs';
import { SetUpError } from './setup-error.mjs';
import { displayCommands, missingLibraries, packagesFor } from './system-libraries.mjs';

/**
 * Installs what Electron needs of a bare Linux machine: shared libraries and, with no display, one in memory.
 * @param {string} dist The folder of the Electron that will run.
 * @param {boolean} needsDisplay
 */
export async function ensureSystemPackages(dist, needsDisplay) {
  if (process.platform !== 'linux') return;
  const { output } = await run('ldd', [electronExecutable(dist)]);
  const libraries = missingLibraries(output);
  const commands = needsDisplay ? displayCommands.filter((command) => !isOnPath(command)) : [];
  if (libraries.length === 0 && commands.length === 0) return;

  const isDebian = existsSync('/etc/debian_version') && isOnPath('apt-get');
  const isRoot = process.getuid?.() === 0;
  if (!isDebian) {
    throw new SetUpError(adviceElsewhere([...libraries, ...commands], isOnPath));
  }
  if (!isRoot) {
    const names = packagesFor(libraries, commands, () => false);
    throw new SetUpError(
      `Some system packages are missing. Run:\n  sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`,
    );
  }
  await install(libraries, commands);
}

/**
 * @param {string[]} libraries
 * @param {string[]} commands
 */
async function install(libraries, commands) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = async (args) => {
    const { code, output } = await run('apt-get', args, { env });
    if (code !== 0) throw new SetUpError(`apt-get ${args.join(' ')} failed:\n${output}`);
  };
  await withProgress('Reading the package lists (apt-get update)', () => apt(['update']));
  const known = new Set((await run('apt-cache', ['pkgnames'])).output.split('\n'));
  const names = packagesFor(libraries, commands, (name) => known.has(name));
  await withProgress(`Installing ${names.join(' ')} (apt-get install)`, () =>
    apt(['install', '-y', '--no-install-recommends', ...names]),
  );
}

/** @param {string} command */
const isOnPath = (command) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, command)));
