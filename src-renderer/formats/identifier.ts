/**
 * A name as an identifier of ASCII letters, digits and underscores, as Java and XML take one; what is no letter or digit is
 * written as `_x20_`. `nameOfIdentifier` is its inverse.
 */
export const identifierOf = (name: string): string =>
  name.replaceAll(/[^A-Za-z0-9]|^(?=\d)/gu, (character) =>
    character === '' ? '_x_' : `_x${character.codePointAt(0)!.toString(16)}_`,
  );

export const nameOfIdentifier = (identifier: string): string =>
  identifier.replaceAll(/_x([0-9a-f]{0,6})_/g, (_, code: string) =>
    code === ''
      ? ''
      : Number.parseInt(code, 16) <= 0x10ffff
        ? String.fromCodePoint(Number.parseInt(code, 16))
        : '\ufffd',
  );
