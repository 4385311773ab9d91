export const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

const names: Record<string, string> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Shift: isMac ? '⇧' : 'Shift',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** A shortcut such as `Mod+Shift+E` as people read it on this system. */
export const keysOf = (shortcut: string): string =>
  shortcut
    .split(/\b\+/)
    .map((key) => names[key] ?? key)
    .join(' ');
