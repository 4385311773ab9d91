const mac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

const names: Record<string, string> = {
  Mod: mac ? '⌘' : 'Ctrl',
  Alt: mac ? '⌥' : 'Alt',
  Shift: mac ? '⇧' : 'Shift',
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
