import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When anything at or under the paths last changed, in milliseconds; folders count, so that a removed file shows.
 * @param {string[]} paths
 * @returns {number}
 */
export function newestChange(paths) {
  return Math.max(
    0,
    ...paths.filter(existsSync).map((path) => {
      const { mtimeMs, ctimeMs } = statSync(path);
      if (!statSync(path).isDirectory()) return Math.max(mtimeMs, ctimeMs);
      return Math.max(mtimeMs, newestChange(readdirSync(path).map((name) => join(path, name))));
    }),
  );
}
