/** A file's name may have 255 bytes; some are left for the ending and for a temporary name. */
const LONGEST_BASE = 180;

/** A name for the save dialog: the base, cut after as many whole characters as fit in bytes of UTF-8, and an ending. */
export function suggestedName(base: string, ending: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of base) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > LONGEST_BASE) break;
    kept += character;
  }
  return `${kept}.${ending}`;
}
