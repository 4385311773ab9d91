import { createHash } from 'node:crypto';

/**
 * What `node_modules` was installed from. A change of the lock or of the Node release line asks for a new install.
 * @param {string} lock The text of package-lock.json.
 * @param {string} nodeVersion e.g. `v20.20.2`
 */
export function stampOf(lock, nodeVersion) {
  const major = nodeVersion.replace(/^v/, '').split('.')[0];
  return `${createHash('sha256').update(lock).digest('hex')} node${major}`;
}
