import type { Author } from '../commands/author';
import type { History } from '../commands/history';
import { tagHits } from '../commands/tag-hits';
import type { Outcome, Query } from '../core/search/query';
import { firstHitFrom } from '../core/search/search';
import type { Span } from '../core/span/span';
import type { Tag } from '../core/tagset/tag-set';
import type { Notices } from './notices';
import type { OpenDocument, Page } from './open-document.svelte';
import type { ReadingFacts } from './reading-facts.svelte';
import type { ReaderView } from './reader-view.svelte';
import type { Selection } from './selection.svelte';

/** What came of a search that may be stopped: a pattern took too long, or the search itself broke off. */
export type Found = Outcome | { kind: 'too-long' } | { kind: 'broken' };

export type FindOption = 'wholeWord' | 'matchCase' | 'regularExpression';

interface FindingParts {
  facts: ReadingFacts;
  history: History;
  notices: Notices;
  open: OpenDocument;
  reader: ReaderView;
  selection: Selection;
  author: () => Author;
}

/** Finding in the open document: what is looked for, the hits, and which of them is the current one. */
export class Finding {
  /** Whether the find bar is shown; the hits are marked only then. */
  shown = $state(false);
  query = $state.raw<Query>({ text: '', wholeWord: false, matchCase: false, regularExpression: false });
  #last = $state.raw<{ page: Page; query: Query; found: Found } | null>(null);
  /** Place of the current hit among the hits. */
  at = $state(0);
  /** Where the search begins: the caret as it stood when the bar was opened or a hit was gone to. */
  #origin = 0;
  /** The document in which it begins there. */
  #page: Page | null = null;
  #parts: FindingParts;

  constructor(parts: FindingParts) {
    this.#parts = parts;
  }

  /** What came of the last search in the document in hand; `null` when there was none. */
  get found(): Found | null {
    return this.shown && this.#last && this.#last.page === this.#parts.open.page ? this.#last.found : null;
  }

  /** Whether the hits are those of what is asked now, and not of what was asked a moment ago. */
  get settled(): boolean {
    return this.found !== null && this.#last?.query === this.query;
  }

  get hits(): readonly Span[] {
    return this.found?.kind === 'hits' ? this.found.hits : none;
  }

  get current(): Span | null {
    return this.hits[this.at] ?? null;
  }

  /** Shows the bar. Words that are selected, on one line, are what is looked for. */
  show(): void {
    const { open, selection } = this.#parts;
    const { span } = selection;
    const words = span && open.page ? open.page.text.slice(span.start, span.end) : '';
    if (span && words.length <= LONGEST_SEED && !/[\r\n]/.test(words)) {
      this.ask({ text: words, regularExpression: false });
      selection.clear();
      selection.caret = span.start;
    }
    this.#begin();
    this.shown = true;
  }

  /** Hides the bar; the caret is at the current hit, unless the user has put it elsewhere meanwhile. */
  close(): void {
    const { reader, selection } = this.#parts;
    const hit = this.current;
    if (hit && selection.caret === this.#origin) this.#putCaret(hit);
    this.shown = false;
    reader.handle?.focus();
  }

  /** Hides the bar with the current hit selected, to be tagged or extended. */
  select(): void {
    const { reader, selection } = this.#parts;
    const hit = this.current;
    if (!hit || !this.settled) return;
    this.shown = false;
    selection.clear();
    selection.range = hit;
    selection.caret = hit.end;
    reader.handle?.reveal(hit);
    reader.handle?.focus();
  }

  ask(change: Partial<Query>): void {
    this.query = { ...this.query, ...change };
  }

  toggle(option: FindOption): void {
    this.ask({ [option]: !this.query[option] });
  }

  /** Takes what came of a search; the current hit is the first from where the search began. */
  settle(page: Page, query: Query, found: Found | null): void {
    // Another document keeps the place where reading stopped in it.
    const stays = page !== this.#page;
    if (stays) this.#begin();
    this.#last = found && { page, query, found };
    const hits = found?.kind === 'hits' ? found.hits : none;
    const first = firstHitFrom(hits, this.#origin);
    this.at = first < hits.length ? first : 0;
    const hit = hits[this.at];
    if (hit && !stays) this.#parts.reader.handle?.reveal(hit);
  }

  /** Goes to the next or the previous hit, round the ends of the text; from the caret where that was moved. */
  go(by: 1 | -1): void {
    const { reader, selection } = this.#parts;
    const fromCaret = !this.shown || selection.caret !== this.#origin;
    if (!this.shown) this.#begin();
    this.shown = true;
    const count = this.hits.length;
    if (count === 0) return;
    let next = this.at + by;
    if (fromCaret) {
      const from = firstHitFrom(this.hits, selection.caret + (by === 1 ? 1 : 0));
      next = by === 1 ? from : from - 1;
    }
    this.at = (next + count) % count;
    const hit = this.hits[this.at]!;
    this.#putCaret(hit);
    reader.handle?.reveal(hit);
  }

  /** Tags every hit in one change. */
  tagAll(tag: Tag): void {
    const { author, facts, history, notices, open } = this.#parts;
    if (!open.page || !this.settled) return;
    const target = {
      documentId: open.page.document.id,
      text: open.page.text,
      hits: this.hits,
      tag,
      context: facts.context,
    };
    const { change, made, kept } = tagHits(author(), { ...target, present: open.annotations });
    if (change) void history.commit(change);
    notices.tell(wordsFor(made, kept, tag.name));
  }

  #begin(): void {
    const { open, selection } = this.#parts;
    this.#origin = selection.caret;
    this.#page = open.page;
  }

  #putCaret(hit: Span): void {
    this.#parts.selection.clear();
    this.#parts.selection.caret = hit.start;
    this.#origin = hit.start;
  }
}

/** A longer selection is not what one looks for, in UTF-16 code units. */
const LONGEST_SEED = 200;
const none: readonly Span[] = [];

const countOf = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'hit' : 'hits'}`;

function wordsFor(made: number, kept: number, tag: string): string {
  if (made + kept === 0) return 'The hits are white space alone; nothing was tagged.';
  if (made === 0) return `Nothing to do: ${countOf(kept)} tagged as ${tag} already.`;
  const rest = kept === 0 ? '' : ` ${countOf(kept)} had it already.`;
  return `Tagged ${countOf(made)} as ${tag}.${rest}`;
}
