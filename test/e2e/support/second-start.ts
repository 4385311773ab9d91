import { spawn } from 'node:child_process';
import { electronArguments, electronEnvironment, executable, projectRoot } from './electron';

/** Starts the program again with a profile that one is running with; resolves with its exit code. */
export function secondStart(
  profile: string,
  files: readonly string[],
  workingDirectory: string = projectRoot,
): Promise<number | null> {
  const child = spawn(executable(), electronArguments(files), {
    cwd: workingDirectory,
    env: electronEnvironment(profile),
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
