/** Attributes with one more word of a name; whatever the name, also one that every object answers to. */
export const withWord = (
  attributes: Readonly<Record<string, string[]>>,
  name: string,
  word: string,
): Record<string, string[]> => ({ ...attributes, [name]: [...wordsUnder(attributes, name), word] });

/** The words of a name; none where there are none. */
export const wordsUnder = (attributes: Readonly<Record<string, string[]>>, name: string): string[] =>
  Object.hasOwn(attributes, name) ? attributes[name]! : [];
