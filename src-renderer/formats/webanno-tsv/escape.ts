const controls: Record<string, string> = { '\t': 't', '\n': 'n', '\r': 'r', '\b': 'b', '\f': 'f' };
const back = Object.fromEntries(Object.entries(controls).map(([character, letter]) => [letter, character]));

/** Words of a text or token: a backslash before itself and for control characters. */
export const escapedText = (words: string): string =>
  words.replaceAll(/[\\\t\n\r\b\f]/g, (character) => `\\${controls[character] ?? character}`);

/** Words of a value: what divides and means something in cells has a backslash before it too. */
export const escapedValue = (words: string): string =>
  escapedText(words).replaceAll(/->|[[\]|_;*]/g, (special) => `\\${special}`);

export const unescaped = (words: string): string =>
  words.replaceAll(/\\([^])/g, (_, character: string) => back[character] ?? character);

/** Splits where a divider stands without a backslash before it. */
export function splitUnescaped(words: string, divider: string): string[] {
  if (!words.includes(divider)) return [words];
  if (!words.includes('\\')) return words.split(divider);
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < words.length; at++) {
    if (words[at] === '\\') at++;
    else if (words[at] === divider) {
      pieces.push(words.slice(start, at));
      start = at + 1;
    }
  }
  return [...pieces, words.slice(start)];
}

/** Several words as one value, a line for each; a line break in a word is written as `\n`. */
export const joinedWords = (words: readonly string[]): string =>
  words.map((word) => word.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')).join('\n');

/** The inverse of `joinedWords`. */
export const separateWords = (value: string): string[] =>
  value
    .split('\n')
    .map((word) =>
      word.replaceAll(/\\([\\n])/g, (_, character: string) => (character === 'n' ? '\n' : '\\')),
    );
