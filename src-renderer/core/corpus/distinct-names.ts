/** By id, a name for each that no other has: its own, or that with a number (`pledge (2)`). */
export function distinctNames(items: readonly { id: string; name: string }[]): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { id, name } of items) {
    const own = distinctFrom(taken, name === '' ? id : name, (turn) => `${name} (${turn})`);
    taken.add(own);
    names.set(id, own);
  }
  return names;
}

/** A name that is not taken: this one, or what `variant` makes of it at the second turn, the third … */
export function distinctFrom(
  taken: ReadonlySet<string>,
  name: string,
  variant: (turn: number) => string,
): string {
  let free = name;
  for (let turn = 2; taken.has(free); turn++) free = variant(turn);
  return free;
}
