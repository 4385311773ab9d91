const clock = 'Hand the time in: core knows no clock.';
const chance = 'Hand ids and random numbers in: core knows no chance.';
const outside = 'core and formats are pure: they know no DOM, no store and no network.';

/** What TypeScript cannot keep out of the domain, since the renderer is one program to it. */
export const purityConfig = {
  files: ['src-renderer/core/**/*.ts', 'src-renderer/formats/**/*.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...[
        'window',
        'document',
        'navigator',
        'localStorage',
        'sessionStorage',
        'indexedDB',
        'fetch',
        'performance',
      ].map((name) => ({ name, message: outside })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: clock },
      { object: 'Math', property: 'random', message: chance },
      { object: 'crypto', property: 'randomUUID', message: chance },
      { object: 'crypto', property: 'getRandomValues', message: chance },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
    ],
  },
};

/** Everybody else in the renderer asks `host/`. */
export const bridgeConfig = {
  files: ['src-renderer/**/*.ts', 'src-renderer/**/*.svelte'],
  ignores: ['src-renderer/host/**', 'src-renderer/core/**', 'src-renderer/formats/**'],
  rules: {
    'no-restricted-properties': [
      'error',
      { object: 'window', property: 'marginalia', message: 'The bridge is used by host/ alone.' },
    ],
  },
};
