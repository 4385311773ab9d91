import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cacheFolder } from '../../tools/setup/cache-folder.mjs';

it('keeps its cache where XDG_CACHE_HOME says', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/elsewhere' })).toBe(join('/elsewhere', 'marginalia'));
});

it('passes over a relative or empty XDG_CACHE_HOME', () => {
  const usual = join(homedir(), '.cache', 'marginalia');
  expect(cacheFolder({ XDG_CACHE_HOME: 'here' })).toBe(usual);
  expect(cacheFolder({ XDG_CACHE_HOME: '' })).toBe(usual);
  expect(cacheFolder({})).toBe(usual);
});
