/**
 * What rules take for letters, as the inside of a character class of a regular expression with the flag `u`. Whole
 * blocks and not `\p{L}`: an engine works a property out anew for each place where it stands, half a millisecond each
 * time, and forgets the expression when it has not been used for a while. All that the blocks take in beyond letters and
 * their marks is signs that English texts do not put beside words.
 */
export const letter =
  'A-Za-zªµº\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3040-\\ud7ff' +
  '\\uf900-\\ufdff\\ufe20-\\ufe2f\\ufe70-\\ufefe\\u{10000}-\\u{1efff}\\u{20000}-\\u{3ffff}';

/** Letters that a name may begin with: where capitals and small letters take turns, the small ones are taken along. */
export const capital =
  'A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0100-\\u024f\\u0386-\\u03ab\\u0400-\\u042f\\u0460-\\u0556\\u1e00-\\u1eff';
