import { expect, it } from 'vitest';
import { readStartArguments } from '../../tools/start/start-arguments.mjs';

it('finds files from where the person typed the command, not from the project', () => {
  expect(readStartArguments(['notes/a.txt', '/b.md'], '/home/ada')).toEqual({
    demo: false,
    files: ['/home/ada/notes/a.txt', '/b.md'],
  });
});

it('takes --demo for a wish, not for a file', () => {
  expect(readStartArguments(['--demo'], '/home/ada')).toEqual({ demo: true, files: [] });
});
