import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyIntegrity } from '../../tools/setup/integrity.mjs';

let folder: string;
let file: string;

/** The SHA-512 of `abc` as FIPS 180-2 gives it, in base64. */
const ofAbc =
  'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'marginalia-integrity-'));
  file = join(folder, 'package.tgz');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('accepts the file that was pinned', async () => {
  writeFileSync(file, 'abc');
  await expect(verifyIntegrity(file, ofAbc)).resolves.toBeUndefined();
});

it('refuses a file that differs in one byte, and names it', async () => {
  writeFileSync(file, 'abd');
  await expect(verifyIntegrity(file, ofAbc)).rejects.toThrow(file);
});

it('refuses a file that was cut off', async () => {
  writeFileSync(file, 'ab');
  await expect(verifyIntegrity(file, ofAbc)).rejects.toThrow('is not what was expected');
});
