/** What a row needs to know of a key that was pressed: a part of KeyboardEvent. */
export interface PressedKey {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** What a key does in the row of an attribute. */
export type RowKey =
  | { does: 'choose' | 'add' | 'open'; letter: string }
  | {
      does:
        'accept' | 'accept-all' | 'empty' | 'leave' | 'up' | 'down' | 'left' | 'right' | 'take' | 'search';
    };

const plain: Partial<Record<string, Exclude<RowKey, { letter: string }>['does']>> = {
  Enter: 'accept',
  Backspace: 'empty',
  Delete: 'empty',
  Escape: 'leave',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ' ': 'take',
  '/': 'search',
};

/**
 * Reads a key. A letter or digit chooses the option that has it, with Shift besides the others; with Alt it opens
 * what is narrower. Where the keyboard writes no Latin letters its place counts. Other keys with Ctrl, Alt or
 * Command belong to the program: `null`.
 */
export function rowKey(pressed: PressedKey): RowKey | null {
  const { key, altKey, shiftKey } = pressed;
  const mod = pressed.ctrlKey || pressed.metaKey;
  if (mod) return key === 'Enter' && !altKey ? { does: 'accept-all' } : null;
  const does = plain[key];
  if (does && !altKey) return { does };
  const letter = letterOf(pressed);
  if (letter === null) return null;
  return { does: altKey ? 'open' : shiftKey ? 'add' : 'choose', letter };
}

function letterOf({ key, code }: PressedKey): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  return key.length === 1 || key === 'Dead' ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null) : null;
}
