import { untrack } from 'svelte';
import type { Names } from '../core/attribute/value-words';
import type { Annotation } from '../core/annotation/annotation';
import type { Edit } from '../core/change/change';
import { documentDate } from '../core/date/document-date';
import type { Party } from '../core/party/party';
import { partiesOf } from '../core/party/references';
import { SurfaceForms } from '../core/party/surface-forms';
import type { ProposalContext } from '../core/proposal/proposal';
import { speaksFor } from '../core/proposal/speaks-for';
import { TagSetLookup } from '../core/tagset/tag-set-lookup';
import type { OpenDocument } from './open-document.svelte';
import type { PartiesState } from './parties.svelte';
import type { TagSetState } from './tag-set.svelte';

/** What the document in hand and the library tell of it, ready for rules and cards to read. */
export class ReadingFacts {
  #open: OpenDocument;
  #parties: PartiesState;
  #tagSet: TagSetState;
  // Counted once for a page; from then on each change costs what it touches.
  #uses = new Map<string, number>();
  /** By annotation: who speaks for whom. */
  #speakers = new Map<string, [who: string, side: string]>();
  /** What the counts below are of. */
  #counted: Pick<OpenDocument, 'page' | 'whole'> = { page: null, whole: false };
  #changes = $state(0);

  constructor(parts: { open: OpenDocument; parties: PartiesState; tagSet: TagSetState }) {
    this.#open = parts.open;
    this.#parties = parts.parties;
    this.#tagSet = parts.tagSet;
  }

  surfaceForms = $derived.by(() => new SurfaceForms(this.#parties.all));
  lookup = $derived.by(() => new TagSetLookup(this.#tagSet.current));
  /** The day that the document gives itself, ISO 8601. */
  documentDate = $derived.by(() => {
    const { page } = this.#open;
    return page && documentDate(page.document.metadata, page.text);
  });
  /** The parties that the document's annotations refer to, the most frequent first. */
  parties = $derived.by(() => this.#byUse());

  /** What proposals are read with. */
  context = $derived.by((): ProposalContext => ({
    tagSet: this.#tagSet.current,
    surfaceForms: this.surfaceForms,
    documentDate: this.documentDate,
    sides: this.parties.filter(({ kind }) => kind !== 'person').map(({ id }) => id),
    represents: new Map(this.#speakers.values()),
  }));

  names = $derived.by((): Names => ({
    tagSet: this.#tagSet.current,
    party: (id) => this.#parties.find(id)?.name ?? null,
  }));

  apply(edits: Edit[]): void {
    const page = this.#open.page;
    if (!page || !this.#isCounted()) return;
    let changed = false;
    for (const edit of edits) {
      if (edit.table !== 'annotations') continue;
      for (const [row, by] of [
        [edit.before, -1],
        [edit.after, 1],
      ] as const)
        if (row?.documentId === page.document.id) changed = this.#count(row, by) || changed;
    }
    if (changed) this.#changes++;
  }

  #byUse(): Party[] {
    void this.#changes;
    if (!this.#isCounted()) {
      this.#uses.clear();
      this.#speakers.clear();
      this.#counted = { page: this.#open.page, whole: this.#open.whole };
      for (const annotation of untrack(() => this.#open.annotations)) this.#count(annotation, 1);
    }
    return [...this.#uses]
      .filter(([, uses]) => uses > 0)
      .sort(([, a], [, b]) => b - a)
      .flatMap(([id]) => this.#parties.find(id) ?? []);
  }

  #isCounted(): boolean {
    const { page, whole } = this.#open;
    return this.#counted.page === page && this.#counted.whole === whole;
  }

  #count(annotation: Annotation, by: 1 | -1): boolean {
    const ids = partiesOf(annotation);
    for (const id of ids) this.#uses.set(id, (this.#uses.get(id) ?? 0) + by);
    const spoken = by === 1 && ids.size > 0 ? speaksFor(annotation, this.#tagSet.current) : null;
    if (spoken) this.#speakers.set(annotation.id, spoken);
    else this.#speakers.delete(annotation.id);
    return ids.size > 0;
  }
}
