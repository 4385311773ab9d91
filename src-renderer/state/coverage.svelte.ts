import type { Author } from '../commands/author';
import { dismissStretch } from '../commands/dismiss-stretch';
import type { History } from '../commands/history';
import { tagSpan } from '../commands/tag-span';
import { taggedAlike } from '../core/annotation/tagged-alike';
import { coverageOf, type BlockCoverage } from '../core/coverage/coverage';
import { countLooseEnds, looseEnds, type LooseEnd, type LooseKind } from '../core/coverage/loose-ends';
import { readBlock, type ReadBlock } from '../core/coverage/read-block';
import { phrasesOf } from '../core/coverage/telling-words';
import type { Tag } from '../core/tagset/tag-set';
import { isKindOf } from '../core/tagset/tag-tree';
import type { Going } from './going';
import type { LibraryState } from './library.svelte';
import type { Notices } from './notices';
import type { OpenDocument } from './open-document.svelte';
import type { ReadingFacts } from './reading-facts.svelte';
import type { TagSetState } from './tag-set.svelte';

interface CoverageParts {
  facts: ReadingFacts;
  going: Going;
  history: History;
  library: LibraryState;
  notices: Notices;
  open: OpenDocument;
  tagSet: TagSetState;
  author: () => Author;
}

/** What of the document in hand was not tagged, and may have been missed. */
export class Coverage {
  #parts: CoverageParts;
  kind = $state<LooseKind>('any');
  /** Where the hand is: an offset in UTF-16 code units. What is tagged or dismissed there gives way to what comes next. */
  #at = $state(0);
  #read = $state.raw<{ by: unknown; blocks: readonly ReadBlock[] }>({ by: null, blocks: [] });

  constructor(parts: CoverageParts) {
    this.#parts = parts;
  }

  /** What the reading hangs on: another text or other rules begin it anew. */
  #reading = $derived.by(() => ({
    page: this.#parts.open.page,
    phrases: phrasesOf(this.#parts.tagSet.current),
  }));
  #blocks = $derived(this.#read.by === this.#reading ? this.#read.blocks : []);

  /** From 0 to 1: how much of the document has been read for what is worth a tag. */
  share = $derived(this.#blocks.length / Math.max(this.#reading.page?.blocks.length ?? 0, 1));

  /** How a paragraph stands now; looked at once, while others are still being read. */
  #coverageOf = $derived.by(() => {
    const { library, open, tagSet } = this.#parts;
    const { page, index } = open;
    const context = {
      index,
      isOfKind: (tagId: string, kind: string) => isKindOf(tagSet.current, tagId, [kind]),
      seen: page?.seen.stretches ?? [],
      dismissed: library.find(page?.document.id ?? null)?.dismissed ?? [],
    };
    const known = new WeakMap<ReadBlock, BlockCoverage>();
    return (block: ReadBlock): BlockCoverage => {
      const covered = known.get(block) ?? coverageOf(block, context);
      known.set(block, covered);
      return covered;
    };
  });
  paragraphs = $derived(this.#blocks.map(this.#coverageOf));
  counts = $derived(countLooseEnds(this.paragraphs));
  ends = $derived(looseEnds(this.paragraphs, this.kind));
  /** Place of the chosen one in `ends`; -1 where there is none. */
  chosen = $derived.by(() => {
    const next = this.ends.findIndex(({ span }) => span.start >= this.#at);
    return next === -1 ? this.ends.length - 1 : next;
  });
  end = $derived(this.ends[this.chosen] ?? null);

  /** Reads on paragraph by paragraph for as long as it may; `true` at the end. */
  read(mayGoOn: () => boolean): boolean {
    const { page, phrases } = this.#reading;
    if (!page) return true;
    const blocks = [...this.#blocks];
    while (blocks.length < page.blocks.length && mayGoOn())
      blocks.push(readBlock(page.text, page.blocks[blocks.length]!, phrases));
    this.#read = { by: this.#reading, blocks };
    return blocks.length === page.blocks.length;
  }

  choose(end: LooseEnd): void {
    this.#at = end.span.start;
  }

  /** Goes to the next or the one before; `false` at either end. */
  step(by: 1 | -1): boolean {
    const to = this.ends[this.chosen + by];
    if (to) this.choose(to);
    return to !== undefined;
  }

  /** Tags what is in hand, and goes on to the next. */
  tag(tag: Tag): void {
    const { author, facts, history, notices, open } = this.#parts;
    const { end } = this;
    if (!open.page || !end) return;
    this.#at = end.span.end;
    if (taggedAlike(open.index, end.span, tag.id)) {
      notices.tell(`These words are tagged as ${tag.name} already.`);
      return;
    }
    const { document, text } = open.page;
    const tagged = { documentId: document.id, text, span: end.span, tag, context: facts.context };
    void history.commit(tagSpan(author(), tagged).change);
  }

  /** Says that there is nothing to tag in what is in hand. */
  dismiss(): void {
    const { author, history, library, open } = this.#parts;
    const document = library.find(open.page?.document.id ?? null);
    const { end } = this;
    if (!document || !end) return;
    this.choose(end);
    void history.commit(dismissStretch(author(), document, end.span));
  }

  /** Shows what is in hand in the text, selected, so that less or more of it can be tagged. */
  async show(): Promise<void> {
    const { going, open } = this.#parts;
    if (open.page && this.end) await going.toWords(open.page.document, this.end.span);
  }
}
