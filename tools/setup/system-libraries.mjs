/**
 * The Debian packages that an Electron window needs, by the library or command that shows they are there.
 * Where a release renamed a package, the newer name comes first.
 */
const packages = {
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnss3.so': ['libnss3'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libgbm.so.1': ['libgbm1'],
  'libXss.so.1': ['libxss1'],
  Xvfb: ['xvfb'],
  xauth: ['xauth'],
};

/** What a display in memory needs beyond Electron itself. */
export const displayCommands = ['Xvfb', 'xauth'];

/**
 * The libraries that the loader did not find.
 * @param {string} output of `ldd`
 */
export const missingLibraries = (output) =>
  [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');

/**
 * The packages to install, each once. One missing library means a bare machine: then all libraries are asked for,
 * since some are loaded late and `ldd` does not see them.
 * @param {string[]} libraries
 * @param {string[]} commands
 * @param {(name: string) => boolean} exists Whether this release has a package of that name.
 */
export function packagesFor(libraries, commands, exists) {
  const wanted = Object.entries(packages).filter(([need]) =>
    displayCommands.includes(need) ? commands.includes(need) : libraries.length > 0,
  );
  return wanted.map(([, names]) => names.find(exists) ?? names.at(-1) ?? '');
}
