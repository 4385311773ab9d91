import { describe, expect, it } from 'vitest';
import { matches, type PressedKey } from '../../../../src-renderer/features/shortcuts/matches';

const pressed = (key: string, code: string, ...held: ('ctrl' | 'alt' | 'shift' | 'meta')[]): PressedKey => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  metaKey: held.includes('meta'),
});
const fits = (key: PressedKey, shortcut: string) => matches(key, shortcut, false);

describe('a shortcut', () => {
  it('acts with just the modifiers it names', () => {
    expect(fits(pressed('E', 'KeyE', 'ctrl', 'shift'), 'Mod+Shift+E')).toBe(true);
    expect(fits(pressed('e', 'KeyE', 'ctrl'), 'Mod+Shift+E')).toBe(false);
    expect(fits(pressed('e', 'KeyE', 'ctrl', 'alt'), 'Mod+E')).toBe(false);
    expect(fits(pressed('s', 'KeyS'), 'S')).toBe(true);
    expect(fits(pressed('s', 'KeyS', 'ctrl'), 'S')).toBe(false);
  });

  it('is the same in capitals and in small letters', () => {
    expect(fits(pressed('k', 'KeyK'), 'k')).toBe(true);
    expect(fits(pressed('k', 'KeyK', 'alt'), 'Alt+k')).toBe(true);
  });

  it('takes Command for Mod on a Mac, and Ctrl for nothing', () => {
    expect(matches(pressed('e', 'KeyE', 'meta'), 'Mod+E', true)).toBe(true);
    expect(matches(pressed('e', 'KeyE', 'ctrl'), 'Mod+E', true)).toBe(false);
  });

  it('finds the digits of a French keyboard without Shift, and those of the number pad', () => {
    expect(fits(pressed('&', 'Digit1'), '1')).toBe(true);
    expect(fits(pressed('1', 'Numpad1'), '1')).toBe(true);
    expect(fits(pressed('ArrowLeft', 'Numpad4'), '4')).toBe(false);
    expect(matches(pressed('¡', 'Digit1', 'alt'), 'Alt+1', true)).toBe(true);
  });

  it('finds letters by their place where the keyboard writes Cyrillic, Greek or Hebrew', () => {
    expect(fits(pressed('я', 'KeyZ', 'ctrl'), 'Mod+Z')).toBe(true);
    expect(fits(pressed('ς', 'KeyW', 'ctrl'), 'Mod+W')).toBe(true);
  });

  it('goes by what a Latin keyboard writes, not by the place', () => {
    expect(fits(pressed('a', 'KeyQ', 'ctrl'), 'Mod+A')).toBe(true);
    expect(fits(pressed('a', 'KeyQ', 'ctrl'), 'Mod+Q')).toBe(false);
  });

  it('zooms on every layout, with Shift or without', () => {
    expect(fits(pressed('=', 'Equal', 'ctrl'), 'Mod+=')).toBe(true);
    expect(fits(pressed('=', 'Digit0', 'ctrl', 'shift'), 'Mod+=')).toBe(true);
    expect(fits(pressed('+', 'NumpadAdd', 'ctrl'), 'Mod+=')).toBe(true);
    expect(fits(pressed('-', 'Minus', 'ctrl'), 'Mod+-')).toBe(true);
    expect(fits(pressed('0', 'Digit0', 'ctrl'), 'Mod+=')).toBe(false);
  });

  it('is found among arrows and Enter', () => {
    expect(fits(pressed('ArrowLeft', 'ArrowLeft', 'ctrl', 'alt'), 'Mod+Alt+ArrowLeft')).toBe(true);
    expect(fits(pressed('Enter', 'NumpadEnter'), 'Enter')).toBe(true);
  });
});
