/**
 * Whether windows can be shown to someone.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export const hasDisplay = (env = process.env, platform = process.platform) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/**
 * The command line that runs a command in front of a display, one in memory when there is none.
 * @param {string} command
 * @param {string[]} args
 * @param {boolean} display
 * @returns {[string, string[]]}
 */
export const underDisplay = (command, args, display = hasDisplay()) =>
  display ? [command, args] : ['xvfb-run', ['-a', '-s', '-screen 0 1440x1000x24', command, ...args]];
