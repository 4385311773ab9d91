import type { App } from 'electron';

interface SecondStart {
  files: string[];
}

/**
 * Makes this the one running program of its profile. Returns false if there is another one already; that one is
 * told which files this start was asked to open (absolute paths: it has another working directory).
 */
export function claimSingleInstance(
  app: App,
  files: string[],
  onSecondStart: (files: string[]) => void,
): boolean {
  const mine: SecondStart = { files };
  if (!app.requestSingleInstanceLock(mine)) return false;
  app.on('second-instance', (_event, _argv, _workingDirectory, sent) => onSecondStart(filesOf(sent)));
  return true;
}

function filesOf(sent: unknown): string[] {
  if (typeof sent !== 'object' || sent === null || !('files' in sent) || !Array.isArray(sent.files))
    return [];
  return sent.files.filter((file) => typeof file === 'string');
}
