import { SvelteMap } from 'svelte/reactivity';
import type { Annotation } from '../core/annotation/annotation';
import type { Edit } from '../core/change/change';
import { partiesOf } from '../core/party/references';

/** How often a party is referred to. */
export interface PartyCount {
  annotations: number;
  documents: number;
}

/**
 * Which annotations of the library refer to which party. Read when it is first asked for, and following every
 * change in memory from then on.
 */
export class PartyUses {
  /** By party, then by annotation; each party's map is replaced when it changes. */
  #byParty = new SvelteMap<string, ReadonlyMap<string, Annotation>>();
  #reading: Promise<void> | null = null;
  /** Whether the counts stand; before, all are 0. */
  loaded = $state(false);
  /** The party whose uses one goes through. */
  followedId = $state<string | null>(null);

  /** @param readAll all annotations of the library as they stand now */
  constructor(private readAll: () => Promise<Annotation[]>) {}

  /** Reads the library unless that is done. */
  load(): Promise<void> {
    return (this.#reading ??= this.#read());
  }

  apply(edits: Edit[]): void {
    if (!this.loaded) return;
    const changed = new Map<string, Map<string, Annotation>>();
    const usesOf = (partyId: string): Map<string, Annotation> => {
      const uses = changed.get(partyId) ?? new Map(this.#byParty.get(partyId));
      changed.set(partyId, uses);
      return uses;
    };
    for (const edit of edits) {
      if (edit.table !== 'annotations') continue;
      if (edit.before) for (const partyId of partiesOf(edit.before)) usesOf(partyId).delete(edit.id);
      if (edit.after) for (const partyId of partiesOf(edit.after)) usesOf(partyId).set(edit.id, edit.after);
    }
    for (const [partyId, uses] of changed) this.#byParty.set(partyId, uses);
  }

  /** The annotations that refer to a party, in no order. */
  of(partyId: string): Annotation[] {
    return [...(this.#byParty.get(partyId)?.values() ?? [])];
  }

  count(partyId: string): PartyCount {
    const uses = this.of(partyId);
    return { annotations: uses.length, documents: new Set(uses.map(({ documentId }) => documentId)).size };
  }

  async #read(): Promise<void> {
    try {
      const byParty = new Map<string, Map<string, Annotation>>();
      for (const annotation of await this.readAll())
        for (const partyId of partiesOf(annotation)) {
          const uses = byParty.get(partyId);
          if (uses) uses.set(annotation.id, annotation);
          else byParty.set(partyId, new Map([[annotation.id, annotation]]));
        }
      for (const [partyId, uses] of byParty) this.#byParty.set(partyId, uses);
      this.loaded = true;
    } catch (error) {
      this.#reading = null;
      throw error;
    }
  }
}
