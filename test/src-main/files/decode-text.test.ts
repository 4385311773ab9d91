import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src-main/files/decode-text';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const BOM = '\ufeff';

const readout = 'The Minister agreed to open two offices.\r\n双方同意深化合作。\r\n';

/** Text of all planes, without what makes a file binary or empty. */
const text = fc
  .string({ unit: 'binary', minLength: 1 })
  // eslint-disable-next-line no-control-regex
  .map((drawn) => drawn.replace(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g, ''))
  .filter((drawn) => drawn.trim() !== '' && !drawn.startsWith(BOM) && !drawn.startsWith('%PDF-'));

describe('decoding', () => {
  it('gives back every text that was written as UTF-8', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(decodeText(utf8(written))).toEqual({ ok: true, value: { text: written, encoding: 'utf-8' } });
      }),
    );
  });

  it('gives back every text that was written with a byte order mark, without the mark', () => {
    const encodings = [
      ['utf-8-bom', utf8],
      ['utf-16le', utf16le],
      ['utf-16be', utf16be],
    ] as const;
    fc.assert(
      fc.property(text, fc.constantFrom(...encodings), (written, [encoding, encode]) => {
        expect(decodeText(encode(BOM + written))).toEqual({ ok: true, value: { text: written, encoding } });
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void decodeText(bytes)));
  });

  it.each([
    ['utf-16le', utf16le(readout)],
    ['utf-16be', utf16be(readout)],
    ['utf-16le', utf16le('Встреча прошла в среду.\nСтороны договорились.')],
    ['utf-16be', utf16be('会议于周三举行。\n双方达成一致。\n')],
    ['utf-16le', utf16le('Plain words.')],
  ])('knows %s without a byte order mark by its zero bytes (%#)', (encoding, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ ok: true, value: { encoding } });
  });

  it('keeps CRLF, CR and LF as they are', () => {
    const mixed = 'one\r\ntwo\rthree\nfour\n\r\n';
    expect(decodeText(utf8(mixed))).toMatchObject({ ok: true, value: { text: mixed } });
    expect(decodeText(utf16be(BOM + mixed))).toMatchObject({ ok: true, value: { text: mixed } });
  });

  it('takes a mark in the middle of a text for a character of it', () => {
    expect(decodeText(utf8(`${BOM}a${BOM}b`))).toMatchObject({ ok: true, value: { text: `a${BOM}b` } });
  });

  it('reads a text with a form feed and a single control character', () => {
    const page = `Page one of the minutes.\fPage two of the minutes.\u0002`;
    expect(decodeText(utf8(page))).toMatchObject({ ok: true, value: { text: page } });
  });
});

describe('refusing', () => {
  it.each([
    ['no bytes', utf8('')],
    ['a byte order mark alone', utf8(BOM)],
    ['a UTF-16 mark alone', utf16be(BOM)],
    ['white space alone', utf8(' \r\n\t\u3000')],
  ])('calls a file empty that holds %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: false, refusal: 'empty' });
  });

  it.each([
    ['a PNG image', Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex')],
    [
      'a zipped document',
      Buffer.from('504b03041400060008000000210062ee9d685e01000090040000130008025b43', 'hex'),
    ],
    ['a PDF, even one of letters alone', utf8('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj')],
    ['text with one NUL in it', utf8('The first line.\0 The second one!')],
    ['mostly control characters', utf8('\u0001\u0002\u0003ab\u0004\u0005')],
    ['a marked UTF-16 text with a NUL', utf16le(`${BOM}one\0two`)],
  ])('calls %s binary', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: false, refusal: 'binary' });
  });

  it('takes random bytes for text at most by the rarest chance', () => {
    const random = fc.uint8Array({ minLength: 64, maxLength: 512 });
    fc.assert(
      fc.property(random, (bytes) => {
        expect(decodeText(bytes).ok).toBe(false);
      }),
      // The same bytes in every run: somewhere among all there are, there is a text.
      { seed: 20_261_124, numRuns: 300 },
    );
  });

  it.each([
    ['Latin-1', Buffer.from('Déclaration commune, été à Genève', 'latin1')],
    ['GB 18030', Buffer.from('cbabb7bdcdacd2e2c9eebbafbacfd7f7a1a3', 'hex')],
    ['UTF-8 that breaks off within a character', utf8('双方同意').subarray(0, -1)],
    ['a surrogate written as UTF-8', Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x62])],
    ['UTF-16 with half a character', utf16le(`${BOM}a\ud83db`)],
    ['UTF-16 that ends within a unit', utf16le(`${BOM}abc`).subarray(0, -1)],
    ['UTF-32', Buffer.from('fffe00004100000042000000', 'hex')],
  ])('does not guess at %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: false, refusal: 'unknown-encoding' });
  });
});
