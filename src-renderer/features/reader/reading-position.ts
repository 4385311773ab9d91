import { EditorView, ViewPlugin } from '@codemirror/view';
import type { ReadingPosition } from '../../core/document/reading-position';
import type { Span } from '../../core/span/span';
import type { Page } from '../../state/open-document.svelte';

const SETTLED_MS = 250;

export interface PositionWatcher {
  /** In CSS pixels. */
  scrolled(scrollTop: number, sight: number): void;
  laidOut(): void;
  /** A moment after scrolling and caret have come to rest. */
  settled(): void;
}

/** Tells where reading stands. */
export const watchPosition = (watcher: PositionWatcher) =>
  ViewPlugin.define((view) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => watcher.settled(), SETTLED_MS);
    };
    const tellScrolled = () => watcher.scrolled(view.scrollDOM.scrollTop, view.scrollDOM.clientHeight);
    const onScroll = () => {
      tellScrolled();
      later();
    };
    view.scrollDOM.addEventListener('scroll', onScroll, { passive: true });
    return {
      update(update) {
        // Told a moment later: reading a place can itself make the view lay lines out, and who reads it is not
        // to be told of that while reading.
        if (update.geometryChanged || update.viewportChanged) {
          queueMicrotask(() => {
            watcher.laidOut();
            tellScrolled();
          });
        }
        if (update.selectionSet) later();
      },
      destroy() {
        clearTimeout(timer);
        view.scrollDOM.removeEventListener('scroll', onScroll);
      },
    };
  });

export function positionNow(view: EditorView, page: Page): ReadingPosition {
  const top = view.scrollDOM.scrollTop - view.documentPadding.top;
  const block = view.lineBlockAtHeight(top);
  return {
    documentId: page.document.id,
    top: page.lines.toOffset(block.from),
    into: top - block.top,
    caret: page.lines.toOffset(view.state.selection.main.head),
  };
}

/** The lines that are in sight, whole. */
export function inSight(view: EditorView, page: Page): Span {
  const top = view.scrollDOM.scrollTop - view.documentPadding.top;
  return {
    start: page.lines.toOffset(view.lineBlockAtHeight(top).from),
    end: page.lines.toOffset(view.lineBlockAtHeight(top + view.scrollDOM.clientHeight).to),
  };
}

/** Scrolls to where reading stopped; without a position, to the beginning. */
export function restorePosition(view: EditorView, page: Page): void {
  const { position } = page;
  if (!position) {
    view.scrollDOM.scrollTop = 0;
    return;
  }
  const top = page.lines.toPosition(position.top);
  view.dispatch({ effects: EditorView.scrollIntoView(top, { y: 'start', yMargin: 0 }) });
  view.requestMeasure({
    read: () => view.lineBlockAt(top).top + view.documentPadding.top + position.into,
    write: (scrollTop) => {
      view.scrollDOM.scrollTop = scrollTop;
    },
  });
}
