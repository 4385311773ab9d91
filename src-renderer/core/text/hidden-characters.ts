/**
 * Characters that show nothing and may deceive: controls, what turns the direction of the text around, zero-width
 * spaces, and halves of surrogate pairs. Joiners are none, since emoji and whole scripts are made with them; neither are
 * the direction marks that Arabic and Hebrew texts are full of. For use with the flag `u`.
 */
export const HIDDEN_CHARACTERS =
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\u200b\\ufeff\\ufff9-\\ufffb\\ud800-\\udfff]';

/** Names by the Unicode Standard's abbreviations (NamesList), with what they do. */
const NAMES: Readonly<Record<number, [mark: string, name: string]>> = {
  0x00: ['NUL', 'null'],
  0x07: ['BEL', 'bell'],
  0x08: ['BS', 'backspace'],
  0x0b: ['VT', 'vertical tabulation'],
  0x0c: ['FF', 'form feed'],
  0x1b: ['ESC', 'escape'],
  0x7f: ['DEL', 'delete'],
  0x200b: ['ZWSP', 'zero width space'],
  0x202a: ['LRE', 'left-to-right embedding'],
  0x202b: ['RLE', 'right-to-left embedding'],
  0x202c: ['PDF', 'pop directional formatting'],
  0x202d: ['LRO', 'left-to-right override'],
  0x202e: ['RLO', 'right-to-left override'],
  0x2060: ['WJ', 'word joiner'],
  0x2066: ['LRI', 'left-to-right isolate'],
  0x2067: ['RLI', 'right-to-left isolate'],
  0x2068: ['FSI', 'first strong isolate'],
  0x2069: ['PDI', 'pop directional isolate'],
  0xfeff: ['BOM', 'zero width no-break space'],
};

/** What is shown in the place of a hidden character, and what it is called. */
export function hiddenCharacter(codePoint: number): { mark: string; name: string } {
  const known = NAMES[codePoint];
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  if (known) return { mark: known[0], name: `${known[1]} (${number})` };
  const isHalf = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return { mark: number, name: isHalf ? `half of a character (${number})` : `control character (${number})` };
}

const anyHidden = new RegExp(HIDDEN_CHARACTERS, 'gu');

/** Words as they can be shown anywhere: a hidden character, which would turn what follows around, is its mark. */
export const legible = (words: string): string =>
  words.replace(anyHidden, (character) => `[${hiddenCharacter(character.codePointAt(0)!).mark}]`);
