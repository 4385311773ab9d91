import { describe, expect, it } from 'vitest';
import { adviceElsewhere } from '../../tools/setup/other-systems.mjs';

describe('set-up on a Linux that is not Debian', () => {
  it.each(['dnf', 'zypper', 'pacman'])('names the exact command where %s is there', (manager) => {
    const advice = adviceElsewhere(['libnss3.so'], (command) => command === manager);
    expect(advice).toMatch(
      new RegExp(`^Missing on this machine: libnss3\\.so\\. Run:\\n {2}sudo ${manager} .*nss`),
    );
  });

  it('says what is missing where it knows no package manager', () => {
    expect(adviceElsewhere(['libnss3.so', 'Xvfb'], () => false)).toBe(
      'Missing on this machine: libnss3.so, Xvfb. Install them with its package manager.',
    );
  });
});
