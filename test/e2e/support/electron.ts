import { resolve } from 'node:path';
import { electronFlags } from '../../../tools/process/electron-flags.mjs';
import { projectRoot } from '../../../tools/project-root.mjs';
import { electronExecutable } from '../../../tools/setup/electron-executable.mjs';

/** The Electron that the set-up found or made. */
export function executable(): string {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dist) throw new Error('No Electron is named: run the tests by `npm run test:e2e -- FILE`.');
  return electronExecutable(dist);
}

/** What Electron is started with: the built program, and the files to open. */
export const electronArguments = (files: readonly string[]) => [
  ...electronFlags(),
  resolve(projectRoot),
  ...files,
];

/** The environment of a start with a profile of its own. */
export function electronEnvironment(
  profile: string,
  env: Record<string, string> = {},
): Record<string, string> {
  return { ...(process.env as Record<string, string>), MARGINALIA_PROFILE: profile, ...env };
}

export { projectRoot };
