export type Key = string | number;

/** Something that does not hold, and where in the value that was looked at. */
export interface PlacedProblem {
  /** The keys that lead to what is to blame, e.g. `['tags', 2, 'shortcut']`; empty for the value as a whole. */
  place: Key[];
  /** Goes on from the place: `is "1" a second time`. */
  message: string;
}

export const problem = (place: Key[], message: string): PlacedProblem => ({ place, message });

/** The same problem, seen from the value around the one that was looked at. */
export const within = (place: readonly Key[], { place: inner, message }: PlacedProblem): PlacedProblem => ({
  place: [...place, ...inner],
  message,
});

/** One problem for each value that was there before. */
export function* repeated(
  values: Iterable<string>,
  placeOf: (index: number) => Key[],
  seen = new Set<string>(),
): Generator<PlacedProblem> {
  let index = 0;
  for (const value of values) {
    if (seen.has(value)) yield problem(placeOf(index), `is ${JSON.stringify(value)} a second time`);
    seen.add(value);
    index++;
  }
}
