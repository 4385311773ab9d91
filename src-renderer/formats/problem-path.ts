import type { PlacedProblem } from '../core/problem/placed-problem';
import type { FormatProblem } from './format';

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

/** Says of a problem where in the file it is, `at` being the place of the value that was looked at. */
export const placed =
  (at: readonly PropertyKey[]) =>
  ({ place, message }: PlacedProblem): FormatProblem => ({ path: problemPath([...at, ...place]), message });
