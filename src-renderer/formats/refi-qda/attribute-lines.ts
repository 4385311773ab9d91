/** What would not be read back from a plain line: its ends, line breaks, and what looks like a quoted one. */
const needsQuotes = (words: string, isName: boolean): boolean =>
  words.trim() !== words || words === '' || /[\r\n]|^"/.test(words) || (isName && words.includes(':'));

const written = (words: string, isName: boolean): string =>
  needsQuotes(words, isName) ? JSON.stringify(words) : words;

/** Attributes as a note that people can read: a line `name: value` for each word, as JSON where a line would not hold it. */
export const attributeLines = (attributes: Readonly<Record<string, string[]>>): string =>
  Object.entries(attributes)
    .flatMap(([name, words]) => words.map((value) => `${written(name, true)}: ${written(value, false)}`))
    .join('\n');

/** The inverse; `null` where a line is none of these, and the note is just a note. */
export function attributesInLines(note: string): Record<string, string[]> | null {
  const attributes = new Map<string, string[]>();
  for (const line of note.split('\n')) {
    const found = /^("(?:[^"\\]|\\.)*"|[^:"][^:]*): (.*)$/.exec(line);
    const [name, value] = [found?.[1], found?.[2]].map((words) =>
      words === undefined ? null : plain(words),
    );
    if (name === null || name === undefined || value === null || value === undefined) return null;
    attributes.set(name, [...(attributes.get(name) ?? []), value]);
  }
  return Object.fromEntries(attributes);
}

function plain(words: string): string | null {
  if (!words.startsWith('"')) return words;
  try {
    return JSON.parse(words) as string;
  } catch {
    return null;
  }
}
