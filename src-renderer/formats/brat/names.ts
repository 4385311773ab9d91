import { distinctFrom } from '../../core/corpus/distinct-names';

/** A name as brat takes one: no spaces, and none of what divides fields in its files. */
export const bratName = (name: string): string =>
  name.replaceAll(/[^\p{L}\p{N}_-]+/gu, '_').replaceAll(/^_+|(?<!_)_+$/g, '') || 'Unnamed';

/** brat names for names, no two alike. */
export function bratNames(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const own = bratName(name);
      const free = distinctFrom(taken, own, (turn) => `${own}_${turn}`);
      taken.add(free);
      return [name, free];
    }),
  );
}
