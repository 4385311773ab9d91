import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newestChange } from '../../tools/build/newest-change.mjs';

let folder: string;
const later = new Date('2100-01-01T00:00:00Z');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marginalia-newest-'));
  mkdirSync(join(folder, 'deep', 'deeper'), { recursive: true });
  writeFileSync(join(folder, 'deep', 'deeper', 'file.ts'), '');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('sees a file that was saved deep in a folder', () => {
  utimesSync(join(folder, 'deep', 'deeper', 'file.ts'), later, later);
  expect(newestChange([folder])).toBe(later.getTime());
});

it('sees that a file was removed, by its folder', () => {
  rmSync(join(folder, 'deep', 'deeper', 'file.ts'));
  utimesSync(join(folder, 'deep', 'deeper'), later, later);
  expect(newestChange([folder])).toBe(later.getTime());
});

it('passes over what is not there', () => {
  expect(newestChange([join(folder, 'none')])).toBe(0);
});
