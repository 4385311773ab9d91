import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface CommandLine {
  /** Absolute paths of the files to open. */
  files: string[];
  /** Where to keep the profile instead of the usual place. */
  profile: string | undefined;
}

interface Surroundings {
  /** Packaged, the files begin after the executable; otherwise the application's own folder comes first. */
  packaged: boolean;
  /** What relative paths start from. */
  workingDirectory: string;
}

const PROFILE_SWITCH = '--user-data-dir=';

/** Reads `process.argv`. Switches are Chromium's business and passed over; after `--` all are files. */
export function readCommandLine(
  argv: readonly string[],
  { packaged, workingDirectory }: Surroundings,
): CommandLine {
  const rest = argv.slice(packaged ? 1 : afterApplication(argv));
  const end = rest.indexOf('--');
  const named = end === -1 ? rest : rest.slice(0, end);
  const literal = end === -1 ? [] : rest.slice(end + 1);

  const files = [...named.filter((argument) => !argument.startsWith('-')), ...literal]
    .filter((argument) => argument !== '')
    .map((argument) => toPath(argument, workingDirectory));
  const profile = argv
    .findLast((argument) => argument.startsWith(PROFILE_SWITCH))
    ?.slice(PROFILE_SWITCH.length);
  return { files, profile: profile ? resolve(workingDirectory, profile) : undefined };
}

/** The place after the application's folder or file: the first argument that Electron takes for no switch. */
function afterApplication(argv: readonly string[]): number {
  let index = 1;
  while (index < argv.length) {
    const argument = argv[index] ?? '';
    if (argument === '-r' || argument === '--require') index += 2;
    else if (argument.startsWith('-')) index += 1;
    else return index + 1;
  }
  return argv.length;
}

/** Desktops hand over `file:` addresses at times. */
function toPath(argument: string, workingDirectory: string): string {
  if (argument.startsWith('file://')) {
    try {
      return fileURLToPath(argument);
    } catch {
      // Not an address of a file on this machine: taken as a name, which will be reported as missing.
    }
  }
  return resolve(workingDirectory, argument);
}
