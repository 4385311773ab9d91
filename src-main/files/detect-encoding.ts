import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../contract/files';
import { controlShare, MANY_CONTROLS } from './control-characters';

/** How bytes are to be read, and how many bytes of byte order mark come before the text. */
export interface DetectedEncoding {
  encoding: Encoding;
  markLength: number;
}

/** The little-endian mark begins like that of UTF-16, so these are looked for first. */
const UTF_32_MARKS = [
  [0xff, 0xfe, 0x00, 0x00],
  [0x00, 0x00, 0xfe, 0xff],
];

const MARKS: [number[], Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8-bom'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Whether the bytes begin with a mark of UTF-32, which is text that is not read here. */
export const isUtf32 = (bytes: Uint8Array) => UTF_32_MARKS.some((mark) => startsWith(bytes, mark));

/** Tells the encoding by the byte order mark, else by the pattern of NUL bytes, else by UTF-8 being valid. */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding | undefined {
  for (const [mark, encoding] of MARKS) {
    if (startsWith(bytes, mark)) return { encoding, markLength: mark.length };
  }
  const utf16 = utf16ByNulPattern(bytes);
  if (utf16) return { encoding: utf16, markLength: 0 };
  return isUtf8(bytes) ? { encoding: 'utf-8', markLength: 0 } : undefined;
}

const startsWith = (bytes: Uint8Array, mark: number[]) =>
  bytes.length >= mark.length && mark.every((byte, index) => bytes[index] === byte);

/** Fewer zero bytes than this, a unit, are strays and no sign of UTF-16. */
const FEW = 0.02;

/** As many zero bytes, a unit, as only text of Latin letters has. */
const NEARLY_ALL = 0.75;

/**
 * UTF-16 without a mark shows by the zero halves of its Latin letters, spaces and line breaks: most on one side
 * (the other has those of characters such as U+4E00). Where the bytes could be UTF-8 with a stray NUL, nearly
 * every other byte has to be zero. Whether it is text after all shows when it is decoded.
 */
function utf16ByNulPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const share = Math.max(even, odd) / (bytes.length / 2);
  if (even === odd || share < FEW) return undefined;
  if (share < NEARLY_ALL && readsAsUtf8(bytes)) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function readsAsUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && controlShare(bytes, { countNul: false }) <= MANY_CONTROLS;
}
