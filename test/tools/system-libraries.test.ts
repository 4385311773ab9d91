import { expect, it } from 'vitest';
import { missingLibraries, packagesFor } from '../../tools/setup/system-libraries.mjs';

const bookworm = new Set(['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'xvfb', 'xauth']);
const noble = new Set(['libgtk-3-0t64', 'libasound2t64', 'libnss3', 'libgbm1', 'libxss1', 'xvfb', 'xauth']);

it('reads the missing libraries, and only those, from the output of ldd', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffc)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    '\tlibasound.so.2 => not found',
  ].join('\n');
  expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libasound.so.2']);
});

it('asks for nothing when nothing is missing', () => {
  expect(packagesFor([], [], (name) => bookworm.has(name))).toEqual([]);
});

it('asks for all libraries when one is missing, and for no display when there is one', () => {
  const names = packagesFor(['libgtk-3.so.0'], [], (name) => bookworm.has(name));
  expect(names).toEqual(['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1']);
});

it('asks for the missing command alone when the libraries are there', () => {
  expect(packagesFor([], ['Xvfb'], (name) => bookworm.has(name))).toEqual(['xvfb']);
});

it('takes the new names of packages where a release renamed them', () => {
  const names = packagesFor(['libgtk-3.so.0'], [], (name) => noble.has(name));
  expect(names).toEqual(['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1', 'libxss1']);
});
