/** What installs the same as the Debian packages elsewhere, by the package manager that is there. */
const commands = {
  dnf: 'sudo dnf install -y gtk3 nss alsa-lib mesa-libgbm libXScrnSaver xorg-x11-server-Xvfb xorg-x11-xauth',
  zypper:
    'sudo zypper install -y libgtk-3-0 mozilla-nss libasound2 libgbm1 libXss1 xorg-x11-server-Xvfb xauth',
  pacman: 'sudo pacman -S --needed gtk3 nss alsa-lib mesa libxss xorg-server-xvfb xorg-xauth',
};

/**
 * What to say on a Linux that is not Debian: the exact command where its package manager is known.
 * @param {string[]} missing Libraries and commands that were not found.
 * @param {(command: string) => boolean} isOnPath
 */
export function adviceElsewhere(missing, isOnPath) {
  const known = Object.entries(commands).find(([manager]) => isOnPath(manager))?.[1];
  const what = `Missing on this machine: ${missing.join(', ')}.`;
  return known ? `${what} Run:\n  ${known}` : `${what} Install them with its package manager.`;
}
