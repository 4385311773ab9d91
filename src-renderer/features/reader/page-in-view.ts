import { EditorSelection, type StateEffect } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { untrack } from 'svelte';
import type { Annotation } from '../../core/annotation/annotation';
import type { AnnotationIndex } from '../../core/annotation/annotation-index';
import type { Lanes } from '../../core/annotation/lanes';
import type { Span } from '../../core/span/span';
import type { Tag } from '../../core/tagset/tag-set';
import type { Page } from '../../state/open-document.svelte';
import type { ReaderHandle } from '../../state/reader-view.svelte';
import type { Workbench } from '../../state/workbench';
import { edgeHandles } from './edges';
import { asSelection, selectedSpan, stateFor } from './editor';
import { showHits } from './hits';
import { showEmphasis, type Emphasis } from './marks';
import { pointer } from './pointer';
import { inSight, positionNow, restorePosition, watchPosition } from './reading-position';
import { showAnnotations } from './shown-annotations';

/** What stands on the page besides its text. */
export interface Drawn {
  annotations: {
    index: AnnotationIndex<Annotation>;
    lanes: Lanes<Annotation>;
    tagOf: (id: string) => Tag;
  };
  emphasis: Emphasis;
  hits: { hits: readonly Span[]; current: Span | null };
}

/** One page in the editor: carries what the user does there to the workbench, and what the workbench knows to there. */
export class PageInView implements ReaderHandle {
  #page: Page | null = null;
  #drawn: Drawn | null = null;

  constructor(
    private view: EditorView,
    private nonce: string,
    private workbench: Workbench,
  ) {}

  show(page: Page): void {
    if (this.#page === page) return;
    void this.rememberPosition();
    this.#page = page;
    this.#drawn = null;
    this.view.setState(stateFor(page, this.nonce, this.#listeners(page)));
    untrack(() => {
      this.workbench.selection.caret = page.position?.caret ?? 0;
    });
    restorePosition(this.view, page);
    this.view.focus();
  }

  /** Brings the view to what the workbench has, by one redrawing; of its parts those that are other objects than before. */
  draw({ annotations, emphasis, hits }: Drawn, range: Span | null, caret: number): void {
    if (!this.#page) return;
    const { lines } = this.#page;
    const effects: StateEffect<unknown>[] = [];
    if (annotations !== this.#drawn?.annotations) effects.push(showAnnotations.of({ ...annotations, lines }));
    if (emphasis !== this.#drawn?.emphasis) {
      const hueOf = ({ tagId }: Annotation) => this.workbench.tagSet.tag(tagId).hue;
      effects.push(showEmphasis(emphasis, hueOf, lines));
    }
    if (hits !== this.#drawn?.hits) effects.push(showHits.of({ ...hits, lines }));
    this.#drawn = { annotations, emphasis, hits };
    const selection = this.#selectionTo(range, caret, this.#page);
    if (selection) this.view.dispatch({ effects, selection });
    else if (effects.length > 0) this.view.dispatch({ effects });
  }

  focus(): void {
    this.view.focus();
  }

  reveal(span: Span): void {
    if (!this.#page) return;
    const at = this.#page.lines.toPosition(span.start);
    this.view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'nearest', yMargin: 120 }) });
  }

  place(span: Span): DOMRect | null {
    if (!this.#page) return null;
    const from = this.view.coordsAtPos(this.#page.lines.toPosition(span.start), 1);
    const to = this.view.coordsAtPos(this.#page.lines.toPosition(span.end), -1);
    if (!from || !to) return null;
    const sameLine = Math.abs(from.top - to.top) < 4;
    const left = sameLine ? from.left : Math.min(from.left, to.left);
    return new DOMRect(left, from.top, Math.max(to.right - left, 1), to.bottom - from.top);
  }

  laidOut(): Span {
    const { from, to } = this.view.viewport;
    return { start: this.#offset(from), end: this.#offset(to) };
  }

  topOf(offset: number): number {
    if (!this.#page) return 0;
    const position = this.#page.lines.toPosition(offset);
    const { from, to } = this.view.viewport;
    const line = position < from || position > to ? null : this.view.coordsAtPos(position, 1);
    if (!line) return this.view.lineBlockAt(position).top + this.view.documentPadding.top;
    return line.top - this.view.scrollDOM.getBoundingClientRect().top + this.view.scrollDOM.scrollTop;
  }

  offsetAt(top: number): number {
    const height = top - this.view.documentPadding.top;
    const block = this.view.lineBlockAtHeight(height);
    const share = Math.max(0, Math.min((height - block.top) / block.height, 1));
    return this.#offset(block.from + Math.round(share * block.length));
  }

  height(): number {
    return this.view.contentHeight;
  }

  scrollBy(pixels: number): void {
    this.view.scrollDOM.scrollTop += pixels;
  }

  scrollToShare(share: number): void {
    const { scrollDOM } = this.view;
    scrollDOM.scrollTop = share * scrollDOM.scrollHeight - scrollDOM.clientHeight / 2;
  }

  async rememberPosition(): Promise<void> {
    if (!this.#page) return;
    const { seen } = this.#page;
    seen.add(inSight(this.view, this.#page));
    const position = positionNow(this.view, this.#page);
    await this.workbench.desk.rememberPosition({ ...position, seen: seen.stretches });
  }

  #offset(position: number): number {
    return this.#page?.lines.toOffset(position) ?? 0;
  }

  #caret(page: Page): number {
    return page.lines.toOffset(this.view.state.selection.main.head);
  }

  /** The view's selection to be, when something other than the view has set it. */
  #selectionTo(range: Span | null, caret: number, page: Page): EditorSelection | null {
    const shown = selectedSpan(this.view.state, page);
    const same = range?.start === shown?.start && range?.end === shown?.end;
    if (same && (range || caret === this.#caret(page))) return null;
    return range ? asSelection(range, caret, page) : EditorSelection.single(page.lines.toPosition(caret));
  }

  #listeners(page: Page) {
    const { annotating, open, reader, selection, tagSet } = this.workbench;
    const offset = (position: number) => page.lines.toOffset(position);
    return [
      EditorView.updateListener.of((update) => {
        if (!update.transactions.some((transaction) => transaction.isUserEvent('select'))) return;
        selection.select(selectedSpan(update.state, page), this.#caret(page));
      }),
      pointer({
        clicked: (ids) => selection.chooseAmong(ids.flatMap((id) => open.annotation(id) ?? [])),
        hovered: (ids) => selection.hoverAmong(ids.flatMap((id) => open.annotation(id) ?? [])),
        selected: (exact) => (selection.exact = exact),
      }),
      watchPosition({
        scrolled: (scrollTop, sight) => {
          reader.scrollTop = scrollTop;
          reader.sight = sight;
        },
        laidOut: () => reader.layout++,
        settled: () => void this.rememberPosition(),
      }),
      edgeHandles({
        edges: () => {
          const annotation = selection.annotation;
          if (!annotation || open.page !== page) return null;
          const { start, end } = (selection.resizingId && selection.range) || annotation;
          const [from, to] = [page.lines.toPosition(start), page.lines.toPosition(end)];
          return { from, to, hue: tagSet.tag(annotation.tagId).hue };
        },
        begin: () => annotating.beginResize(),
        move: (edge, position) => {
          const range = selection.range;
          if (!range) return;
          const moved = { ...range, [edge]: offset(position) };
          if (moved.start < moved.end) selection.range = moved;
        },
        finish: (exact) => annotating.finishResize(exact),
      }),
    ];
  }
}
