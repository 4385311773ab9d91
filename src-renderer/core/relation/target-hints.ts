/** The home row first: the letters that lie under the fingers. */
const LETTERS = 'fjdkslaghrueiwoqptyvncmxbz';

/**
 * A hint for each of so many targets, to be typed: one letter each as far as they reach, two for all the rest. None
 * begins another, so that each is complete with its last letter. At most 676.
 */
export function targetHints(count: number): string[] {
  const letters = [...LETTERS];
  // So many first letters are given up to pairs that the pairs and the letters left are enough.
  const firsts = Math.max(0, Math.ceil((count - letters.length) / (letters.length - 1)));
  const single = letters.slice(0, Math.max(0, letters.length - firsts));
  const pairs = letters.slice(single.length).flatMap((first) => letters.map((second) => first + second));
  return [...single, ...pairs].slice(0, count);
}
