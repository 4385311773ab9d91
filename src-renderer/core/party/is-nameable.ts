/** A longer stretch is no way of writing a party, in UTF-16 code units. */
const LONGEST = 80;

const pronouns =
  /^(?:i|you|he|she|it|we|they|him|her|us|them|his|hers|its|their|this|that|these|those|both|who)$/iu;

/** Whether words can be learned as a way of writing a party: `She` means another each time. */
export const isNameable = (words: string): boolean =>
  words.length <= LONGEST && /\p{L}/u.test(words) && !pronouns.test(words.trim());
