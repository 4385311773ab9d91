import { describe, expect, it } from 'vitest';
import { rowKey, type PressedKey } from '../../../../src-renderer/features/attributes/row-keys';

const pressed = (key: string, more: Partial<PressedKey> = {}) =>
  rowKey({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

describe('a key in a row', () => {
  it('chooses by its letter, adds with Shift, opens with Alt', () => {
    expect(pressed('e')).toEqual({ does: 'choose', letter: 'e' });
    expect(pressed('E', { shiftKey: true })).toEqual({ does: 'add', letter: 'e' });
    expect(pressed('e', { altKey: true })).toEqual({ does: 'open', letter: 'e' });
  });

  it('chooses by a digit, whatever Shift makes of it', () => {
    expect(pressed('7', { code: 'Digit7' })).toEqual({ does: 'choose', letter: '7' });
    expect(pressed('&', { code: 'Digit7', shiftKey: true })).toEqual({ does: 'add', letter: '7' });
  });

  it('counts by its place where the keyboard writes no Latin letters', () => {
    expect(pressed('у', { code: 'KeyE' })).toEqual({ does: 'choose', letter: 'e' });
    expect(pressed('Dead', { code: 'KeyE', altKey: true })).toEqual({ does: 'open', letter: 'e' });
  });

  it('accepts, empties, leaves, moves and looks', () => {
    const does = ['Enter', 'Backspace', 'Delete', 'Escape', 'ArrowUp', 'ArrowRight', ' ', '/'].map(
      (key) => pressed(key)?.does,
    );
    expect(does).toEqual(['accept', 'empty', 'empty', 'leave', 'up', 'right', 'take', 'search']);
  });

  it('looks also where a slash needs Shift', () => {
    expect(pressed('/', { shiftKey: true, code: 'Digit7' })).toEqual({ does: 'search' });
  });

  it('leaves to the program what has Ctrl or Command, but for accepting all', () => {
    expect(pressed('Enter', { ctrlKey: true })).toEqual({ does: 'accept-all' });
    expect(pressed('Enter', { metaKey: true })).toEqual({ does: 'accept-all' });
    for (const key of ['z', 'e', 'ArrowDown', '/']) expect(pressed(key, { ctrlKey: true })).toBeNull();
    expect(pressed('ArrowDown', { altKey: true })).toBeNull();
  });

  it('is no key of it where it has no letter', () => {
    for (const key of ['F6', 'Tab', 'Shift', '.', 'é']) expect(pressed(key), key).toBeNull();
  });
});
