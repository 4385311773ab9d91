const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * A GUID for words, the same each time: the words themselves where they are one, else 128 bits of FNV-1a (Fowler, Noll,
 * Vo), marked as a version 8 UUID (RFC 9562).
 */
export function guidOf(kind: string, words: string): string {
  if (uuid.test(words)) return words.toLowerCase();
  const hex = [0, 1, 2, 3]
    .map((seed) => fnv1a(`${seed} ${kind} ${words}`).toString(16).padStart(8, '0'))
    .join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

function fnv1a(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    hash = Math.imul(hash ^ (words.charCodeAt(at) & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (words.charCodeAt(at) >> 8), 0x01000193);
  }
  // What comes last reaches all bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
