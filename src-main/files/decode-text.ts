import type { Encoding, ReadRefusal } from '../contract/files';
import { accept, refuse, type Result } from '../contract/result';
import { controlShare, MANY_CONTROLS } from './control-characters';
import { detectEncoding, isUtf32 } from './detect-encoding';

export interface DecodedText {
  /** Line breaks as they are in the file; no byte order mark. */
  text: string;
  encoding: Encoding;
}

/** Half of a character; whole ones do not match. */
const LONE_SURROGATE = /\p{Cs}/u;

export type DecodeRefusal = Extract<ReadRefusal['code'], 'empty' | 'binary' | 'unknown-encoding'>;

/** Characters that no text has but that random bytes turn into: unassigned and private ones. */
const UNLIKELY = /[\p{Cn}\p{Co}]/u;

/** Reads bytes as text, strictly: what does not decode without loss is refused, never replaced. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, DecodeRefusal> {
  if (isUtf32(bytes)) return refuse('unknown-encoding');
  if (startsLikePdf(bytes)) return refuse('binary');
  const detected = detectEncoding(bytes);
  if (!detected) return refuse(looksBinary(bytes) ? 'binary' : 'unknown-encoding');

  const { encoding, markLength } = detected;
  const body = bytes.subarray(markLength);
  const marked = markLength > 0;
  return encoding === 'utf-8' || encoding === 'utf-8-bom'
    ? decodeUtf8(body, encoding)
    : decodeUtf16(body, encoding, marked);
}

function decodeUtf8(body: Uint8Array, encoding: 'utf-8' | 'utf-8-bom'): Result<DecodedText, DecodeRefusal> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return refuse(looksBinary(body) ? 'binary' : 'unknown-encoding');
  }
  return looksBinary(body) ? refuse('binary') : settle(text, encoding);
}

function decodeUtf16(
  body: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
  marked: boolean,
): Result<DecodedText, DecodeRefusal> {
  if (body.byteLength % 2 !== 0) return refuse('unknown-encoding');
  const littleEndian = Buffer.from(body);
  if (encoding === 'utf-16be') littleEndian.swap16();
  const text = littleEndian.toString('utf16le');
  if (LONE_SURROGATE.test(text)) return refuse(marked ? 'unknown-encoding' : 'binary');
  if (looksBinary(new Uint16Array(new Uint8Array(littleEndian).buffer))) return refuse('binary');
  if (!marked && UNLIKELY.test(text)) return refuse('binary');
  return settle(text, encoding);
}

const settle = (text: string, encoding: Encoding): Result<DecodedText, DecodeRefusal> =>
  text.trim() === '' ? refuse('empty') : accept({ text, encoding });

function looksBinary(units: Uint8Array | Uint16Array): boolean {
  return units.includes(0) || controlShare(units, { countNul: true }) > MANY_CONTROLS;
}

const PDF_START = Buffer.from('%PDF-', 'latin1');

/** A PDF can be made of letters alone and is still not a text to read. */
const startsLikePdf = (bytes: Uint8Array) =>
  bytes.length > PDF_START.length && PDF_START.equals(bytes.subarray(0, PDF_START.length));
