import { EditorSelection } from '@codemirror/state';
import { EditorView, type MouseSelectionStyle } from '@codemirror/view';
import type { Span } from '../../core/span/span';
import { sentenceAt } from '../../core/text/sentences';
import type { Page } from '../../state/open-document.svelte';

/** A triple click takes the sentence; dragging on from it takes whole sentences. */
export const sentenceOnTripleClick = (page: Page) =>
  EditorView.mouseSelectionStyle.of((view, event) =>
    event.button === 0 && event.detail === 3 ? sentences(view, event, page) : null,
  );

function sentences(view: EditorView, event: MouseEvent, { text, lines }: Page): MouseSelectionStyle {
  const sentenceUnder = (mouse: MouseEvent): Span => {
    const position = view.posAtCoords({ x: mouse.clientX, y: mouse.clientY }, false);
    return sentenceAt(text, lines.toOffset(position));
  };
  const select = (anchor: number, head: number): EditorSelection =>
    EditorSelection.single(lines.toPosition(anchor), lines.toPosition(head));
  const first = sentenceUnder(event);
  return {
    get(current) {
      const last = sentenceUnder(current);
      return last.start < first.start
        ? select(first.end, last.start)
        : select(first.start, Math.max(first.end, last.end));
    },
    update: () => undefined,
  };
}
