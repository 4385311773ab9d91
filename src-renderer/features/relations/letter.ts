/** What of a pressed key says which letter it is: a part of KeyboardEvent. */
interface Pressed {
  key: string;
  code: string;
}

/** The Latin letter that a key stands for, lower-case; by its place where the keyboard writes none. */
export function letterOf({ key, code }: Pressed): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return key.length === 1 && key > '\x7f' ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null) : null;
}

const modifiers = new Set(['Alt', 'AltGraph', 'CapsLock', 'Control', 'Meta', 'Shift']);

/** Whether a key is pressed to change what others do, and does nothing by itself. */
export const isModifier = ({ key }: Pick<Pressed, 'key'>): boolean => modifiers.has(key);
