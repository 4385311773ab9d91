import type { Encoding } from './document';

/**
 * The bytes that a text can have been read from: the inverse of decoding it. More than one, since UTF-16
 * is recognised with a byte order mark and without one.
 */
export function sourceBytes(text: string, encoding: Encoding): Uint8Array<ArrayBuffer>[] {
  switch (encoding) {
    case 'utf-8':
      return [new TextEncoder().encode(text)];
    case 'utf-8-bom':
      return [new TextEncoder().encode(`\ufeff${text}`)];
    default:
      return [utf16(`\ufeff${text}`, encoding), utf16(text, encoding)];
  }
}

function utf16(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) {
    bytes.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  }
  return new Uint8Array(bytes.buffer);
}
