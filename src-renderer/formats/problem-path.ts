const plainKey = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/** Names a place in a JSON file as JavaScript would: `documents[0].metadata["a b"]`. */
export function problemPath(keys: readonly PropertyKey[]): string {
  let path = '';
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else if (!plainKey.test(String(key))) path += `[${JSON.stringify(String(key))}]`;
    else path += path === '' ? String(key) : `.${String(key)}`;
  }
  return path;
}
