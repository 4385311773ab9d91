const whiteSpace = /\s/;

/** Whether the code unit at the offset is white space, line breaks and no-break spaces among it; false beyond the text. */
export function isWhiteSpaceAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return whiteSpace.test(text.charAt(offset));
}
