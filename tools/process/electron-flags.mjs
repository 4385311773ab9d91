/** Chromium refuses its sandbox to root and would not start; for everybody else the sandbox stays on. */
export const electronFlags = () =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
