import { EditorSelection } from '@codemirror/state';
import { EditorView, type MouseSelectionStyle } from '@codemirror/view';
import { sentenceAt } from '../../core/text/sentences';

/** A triple click takes the sentence; dragging on from it takes whole sentences. */
export const sentenceOnTripleClick = EditorView.mouseSelectionStyle.of((view, event) =>
  event.button === 0 && event.detail === 3 ? sentences(view, event) : null,
);

function sentences(view: EditorView, event: MouseEvent): MouseSelectionStyle {
  const text = view.state.doc.toString();
  const sentenceUnder = (mouse: MouseEvent) =>
    sentenceAt(text, view.posAtCoords({ x: mouse.clientX, y: mouse.clientY }, false));
  const first = sentenceUnder(event);
  return {
    get(current) {
      const last = sentenceUnder(current);
      return last.start < first.start
        ? EditorSelection.single(first.end, last.start)
        : EditorSelection.single(first.start, Math.max(first.end, last.end));
    },
    update: () => undefined,
  };
}
