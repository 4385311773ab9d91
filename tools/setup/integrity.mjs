import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { SetUpError } from './setup-error.mjs';

/**
 * Refuses a file whose content is not the one that was pinned.
 * @param {string} file
 * @param {string} expected In npm's notation: `sha512-` and base64.
 */
export async function verifyIntegrity(file, expected) {
  const [algorithm = '', digest] = expected.split(/-(.*)/s);
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  const actual = hash.digest('base64');
  if (actual !== digest) {
    throw new SetUpError(`${file} is not what was expected: ${algorithm}-${actual} instead of ${expected}`);
  }
}
