import { EditorView } from '@codemirror/view';

export interface PointerHost {
  /** A plain click; the annotations under it. */
  clicked(annotationIds: string[]): void;
  /** The pointer has come onto the innermost annotation of a place, or onto none. */
  hovered(annotationId: string | null): void;
  /** A selection was made with the mouse; `exact` when the modifier was held. */
  selected(exact: boolean): void;
}

/** What the mouse does in the text beyond selecting it. */
export const pointer = (host: PointerHost) =>
  EditorView.domEventHandlers({
    mouseover(event) {
      host.hovered(annotationsUnder(event.target)[0] ?? null);
    },
    mouseleave() {
      host.hovered(null);
    },
    mouseup(event, view) {
      if (event.button !== 0) return false;
      const under = annotationsUnder(event.target);
      // The view settles its selection in its own handlers, which run after this one.
      setTimeout(() => {
        if (!view.state.selection.main.empty) host.selected(event.altKey);
        else if (event.detail === 1) host.clicked(under);
      });
      return false;
    },
  });

function annotationsUnder(target: EventTarget | null): string[] {
  const ids: string[] = [];
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
    const id = element.getAttribute('data-annotation');
    if (id !== null) ids.push(id);
  }
  return ids;
}
