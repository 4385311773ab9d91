import { kindOf, type Gap } from '../core/completeness/gap';
import { GapFinder } from '../core/completeness/gap-finder';
import { gapKinds, type GapKind } from '../core/completeness/gap-kinds';
import { nextGap } from '../core/completeness/next-gap';
import type { AttributeRows } from './attribute-rows.svelte';
import type { OpenDocument } from './open-document.svelte';
import type { PartiesState } from './parties.svelte';
import type { ReaderView } from './reader-view.svelte';
import type { ReadingFacts } from './reading-facts.svelte';
import type { Selection } from './selection.svelte';
import type { TagSetState } from './tag-set.svelte';

interface CompletenessParts {
  facts: ReadingFacts;
  open: OpenDocument;
  parties: PartiesState;
  reader: ReaderView;
  rows: AttributeRows;
  selection: Selection;
  tagSet: TagSetState;
}

/** What is still missing in the document in hand, and the way there. */
export class Completeness {
  #parts: CompletenessParts;
  /** What was missing when it was last looked for. */
  kinds = $state.raw<readonly GapKind[]>([]);

  constructor(parts: CompletenessParts) {
    this.#parts = parts;
  }

  #finder = $derived.by(() => {
    const { facts, parties } = this.#parts;
    const known = new Set(parties.all.map(({ id }) => id));
    return new GapFinder(facts.lookup, (id) => known.has(id));
  });

  /** Looks what is missing now, for as long as it may; `false` when it has not come to the end. */
  look(mayGoOn: () => boolean): boolean {
    const { index } = this.#parts.open;
    if (!this.#finder.look(index, mayGoOn)) return false;
    this.kinds = gapKinds(this.#finder.countsIn(index), this.#parts.tagSet.current);
    return true;
  }

  /** The attribute that is in hand where something is missing there, by its kind. */
  get kind(): string | null {
    const { selection } = this.#parts;
    const gaps = this.#gaps().filter(({ annotation }) => annotation.id === selection.annotationId);
    const gap = gaps.find(({ attribute }) => attribute.id === selection.attributeId);
    return gap ? kindOf(gap) : null;
  }

  /** Goes to the next thing missing or the one before, of one kind or of any; `false` where there is none. */
  go(by: 1 | -1, kind: string | null = null): boolean {
    const { reader, rows, selection } = this.#parts;
    const { annotation, attributeId, caret } = selection;
    const at = rows.attributes.findIndex(({ id }) => id === attributeId);
    const gaps = this.#gaps().filter((gap) => kind === null || kindOf(gap) === kind);
    const gap = nextGap(gaps, { annotation, at, caret }, by);
    if (!gap) return false;
    selection.choose(gap.annotation.id);
    selection.caret = gap.annotation.start;
    reader.handle?.reveal(gap.annotation);
    rows.focus(gap.attribute.id);
    return true;
  }

  #gaps(): Gap[] {
    return this.#finder.gapsIn(this.#parts.open.index);
  }
}
