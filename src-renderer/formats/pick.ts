/** Some fields of an object, in this order and no other: files are the same whatever order a row's fields have. */
export function pick<From extends object, Key extends keyof From>(
  from: From,
  ...keys: Key[]
): Pick<From, Key> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<From, Key>;
}
