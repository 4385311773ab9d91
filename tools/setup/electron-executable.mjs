import { join } from 'node:path';

/**
 * Where an Electron distribution keeps its executable.
 * @param {string} dist
 * @param {NodeJS.Platform} [platform]
 */
export function electronExecutable(dist, platform = process.platform) {
  if (platform === 'darwin') return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(dist, platform === 'win32' ? 'electron.exe' : 'electron');
}
