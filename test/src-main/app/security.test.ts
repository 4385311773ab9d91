import { describe, expect, it } from 'vitest';
import { hasDevTools, mayRequest } from '../../../src-main/app/security';

describe('a request', () => {
  it.each(['app://marginalia/', 'app://marginalia/assets/a.js', 'devtools://devtools/bundled/a.html'])(
    'may go to %s',
    (url) => expect(mayRequest(url, undefined)).toBe(true),
  );

  it.each([
    'http://localhost:5173/',
    'https://example.org/',
    'ws://example.org/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'app://elsewhere/',
    'chrome://version/',
    'blob:https://example.org/1',
    'no address',
  ])('may not go to %s', (url) => expect(mayRequest(url, undefined)).toBe(false));

  it('may go to the development server while there is one, and to no other', () => {
    expect(mayRequest('http://localhost:5173/main.ts', 'http://localhost:5173')).toBe(true);
    expect(mayRequest('ws://localhost:5173/?token=1', 'http://localhost:5173')).toBe(true);
    expect(mayRequest('http://localhost:5174/', 'http://localhost:5173')).toBe(false);
    expect(mayRequest('https://example.org/', 'http://localhost:5173')).toBe(false);
  });
});

it('gives developer tools to a package only where they are asked for', () => {
  expect(hasDevTools(true, ['marginalia', 'readout.txt'])).toBe(false);
  expect(hasDevTools(true, ['marginalia', '--devtools'])).toBe(true);
  expect(hasDevTools(false, ['electron', '.'])).toBe(true);
});
