import { expect, it } from 'vitest';
import { hasDisplay, underDisplay } from '../../tools/process/display.mjs';

it('sees a display by X11 or Wayland on Linux, and always elsewhere', () => {
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});

it('puts a display in memory before a command only when there is none', () => {
  expect(underDisplay('node', ['a.js'], true)).toEqual(['node', ['a.js']]);
  const [command, args] = underDisplay('node', ['a.js'], false);
  expect(command).toBe('xvfb-run');
  expect(args.slice(-2)).toEqual(['node', 'a.js']);
});
