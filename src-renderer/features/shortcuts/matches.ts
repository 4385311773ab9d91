/** What a shortcut needs to know of a key that was pressed: a part of KeyboardEvent. */
export interface PressedKey {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/**
 * Whether a pressed key is the shortcut (`Mod+Shift+E`; `Mod` is Ctrl, on a Mac Command), on whatever keyboard.
 * A digit counts by its place too, since on a French keyboard its bare key gives another character; a letter by
 * its place where the keyboard writes no Latin letters; and for `=` and `-`, Shift is the layout's affair.
 */
export function matches(pressed: PressedKey, shortcut: string, mac: boolean): boolean {
  const parts = shortcut.split(/\b\+/);
  const named = parts.pop() ?? '';
  const key = named.length === 1 ? named.toUpperCase() : named;
  const wanted = new Set(parts);
  const [mod, other] = mac ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  const shiftFits = key === '=' || key === '-' || pressed.shiftKey === wanted.has('Shift');
  return (
    namesOf(pressed).includes(key) &&
    mod === wanted.has('Mod') &&
    !other &&
    pressed.altKey === wanted.has('Alt') &&
    shiftFits
  );
}

const signs: Record<string, string> = { '+': '=', _: '-' };

function namesOf({ key, code, shiftKey }: PressedKey): string[] {
  const names = [key.length === 1 ? key.toUpperCase() : key, signs[key] ?? key];
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !shiftKey) names.push(digit);
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && key.length === 1 && !/[a-z]/i.test(key)) names.push(letter);
  return names;
}
