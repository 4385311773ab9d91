const letters = 'abcdefghijklmnopqrstuvwxyz';
const digits = '1234567890';

/**
 * One key for each name, to choose it with: lower-case letters of the Latin alphabet, no key twice and none that is
 * taken. A name gets its first letter, or else the initial of another of its words, or else another letter of it,
 * or else the first that is free, at last a digit; `''` when none is left. Names get their keys in order, so a name
 * added at the end changes no other's key.
 */
export function letterHints(names: readonly string[], taken: Iterable<string> = []): string[] {
  const free = new Set([...letters, ...digits]);
  for (const key of taken) free.delete(key);
  return names.map((name) => {
    const key = [...wishesOf(name), ...free].find((wish) => free.has(wish)) ?? '';
    free.delete(key);
    return key;
  });
}

/** The letters of a name, the initials of its words before the others; accents count for nothing. */
function wishesOf(name: string): string[] {
  const words =
    name
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  return [...words.map((word) => word[0]!), ...words.join('')];
}
