/** The code point that starts at the offset (UTF-16 code units), as a string; empty at the end of the text. */
export function characterAt(text: string, offset: number): string {
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

/** The code point that ends at the offset; empty at the start of the text. */
export function characterBefore(text: string, offset: number): string {
  const two = offset >= 2 ? text.codePointAt(offset - 2)! : 0;
  return two > 0xffff ? text.slice(offset - 2, offset) : text.charAt(offset - 1);
}
