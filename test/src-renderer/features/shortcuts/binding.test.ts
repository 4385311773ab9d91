import { describe, expect, it } from 'vitest';
import { bindingOf } from '../../../../src-renderer/features/shortcuts/binding';

describe('a shortcut', () => {
  it('means a digit by its place, so that a French keyboard has it without Shift', () => {
    expect(bindingOf('1')).toBe('(Digit1|Numpad1)');
    expect(bindingOf('Alt+2')).toBe('Alt+(Digit2|Numpad2)');
  });

  it('keeps the other keys as they are, plus and minus too', () => {
    expect(bindingOf('Mod+Shift+E')).toBe('$mod+Shift+E');
    expect(bindingOf('Mod+-')).toBe('$mod+-');
    expect(bindingOf('Mod++')).toBe('$mod++');
  });
});
