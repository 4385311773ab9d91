/**
 * @typedef {object} RuntimeFacts What was found on the machine; `null` where there is none.
 * @property {string | null} override ELECTRON_OVERRIDE_DIST_PATH, as it was set.
 * @property {boolean} overrideWorks Whether there is an executable in it.
 * @property {string | null} installed The folder with the installed electron package's own runtime.
 * @property {string | null} made The folder with the runtime that an earlier set-up made.
 * @property {boolean} canMake Whether one can be made for this platform.
 */

/**
 * Decides which Electron is run, or how to get one: what the user named, then what is there,
 * then Electron's own download, and only then the stand-in.
 * @param {RuntimeFacts} facts
 * @returns {{ use: string } | { refuse: string } | { get: ('install' | 'make')[] }}
 */
export function chooseRuntime({ override, overrideWorks, installed, made, canMake }) {
  if (override !== null) {
    if (overrideWorks) return { use: override };
    return {
      refuse: `ELECTRON_OVERRIDE_DIST_PATH names ${override}, but there is no Electron in it. Correct it or unset it.`,
    };
  }
  const there = installed ?? made;
  if (there !== null) return { use: there };
  return { get: canMake ? ['install', 'make'] : ['install'] };
}
