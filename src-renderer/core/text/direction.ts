const strong = /[\p{L}\u200e\u200f\u061c]/u;

/** The blocks that are for writing from right to left: the defaults of R and AL in Unicode's DerivedBidiClass.txt. */
const fromTheRight =
  /[\u0590-\u08ff\u200f\u061c\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The direction of a text: that of its first letter or direction mark, left to right where it has none. Rules P2 and
 * P3 of Unicode Standard Annex 9, as `dir="auto"` applies them, with letters in the place of all strong characters.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [first = ''] = strong.exec(text) ?? [];
  return fromTheRight.test(first) ? 'rtl' : 'ltr';
}
