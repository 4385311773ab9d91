import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Where things are kept that are fetched once for all working copies.
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env) {
  const base = env.XDG_CACHE_HOME;
  // The XDG specification wants relative paths ignored.
  return join(base !== undefined && isAbsolute(base) ? base : join(homedir(), '.cache'), 'marginalia');
}
