import type { Edit } from '../core/change/change';
import type { Party } from '../core/party/party';
import type { LibraryDatabase } from '../db/database';
import { readParties } from '../db/parties';

/** The parties of the library. Follows every change in memory. */
export class PartiesState {
  #byId = $state.raw<ReadonlyMap<string, Party>>(new Map());
  /** By name. */
  all = $derived([...this.#byId.values()].sort((a, b) => collator.compare(a.name, b.name)));

  constructor(private db: LibraryDatabase) {}

  async load(): Promise<void> {
    this.#byId = new Map((await readParties(this.db)).map((party) => [party.id, party]));
  }

  apply(edits: Edit[]): void {
    const rows = edits.filter((edit) => edit.table === 'parties');
    if (rows.length === 0) return;
    const byId = new Map(this.#byId);
    for (const { id, after } of rows) {
      if (after) byId.set(id, after);
      else byId.delete(id);
    }
    this.#byId = byId;
  }

  find(id: string): Party | null {
    return this.#byId.get(id) ?? null;
  }
}

const collator = new Intl.Collator(undefined, { numeric: true });
