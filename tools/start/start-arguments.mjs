import { resolve } from 'node:path';

/**
 * What `npm start -- …` was given.
 * @param {string[]} args
 * @param {string} folder Where the person typed it: npm itself runs in the project.
 */
export function readStartArguments(args, folder) {
  return {
    demo: args.includes('--demo'),
    files: args.filter((argument) => !argument.startsWith('--')).map((file) => resolve(folder, file)),
  };
}
