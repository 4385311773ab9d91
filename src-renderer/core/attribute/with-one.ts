/**
 * What a choice among many makes of what is chosen: `replace` leaves the new one alone, `add` puts it to the others,
 * `toggle` takes it away where it is there.
 */
export type Choosing = 'replace' | 'add' | 'toggle';

/** The ids after another was chosen, each once. An attribute that takes one alone (`many` false) keeps the new one. */
export function withOne(ids: readonly string[], id: string, choosing: Choosing, many: boolean): string[] {
  if (ids.includes(id) && choosing === 'toggle') return ids.filter((other) => other !== id);
  if (!many || choosing === 'replace') return [id];
  return [...new Set([...ids, id])];
}
