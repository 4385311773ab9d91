import { EditorView } from '@codemirror/view';

export interface PointerHost {
  /** A plain click; the annotations under it. */
  clicked(annotationIds: string[]): void;
  /** The pointer has come onto these annotations, or onto none. */
  hovered(annotationIds: string[]): void;
  /** A selection was made with the mouse; `exact` when the modifier was held. */
  selected(exact: boolean): void;
}

/** What the mouse does in the text beyond selecting it. */
export function pointer(host: PointerHost) {
  let frame = 0;
  // Not at once: lighting an annotation draws the line anew, and the press that comes with the very event that
  // brought the pointer here would go to an element that is gone.
  const tellLater = (ids: string[]) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => host.hovered(ids));
  };
  return EditorView.domEventHandlers({
    mouseover(event) {
      tellLater(annotationsUnder(event.target));
    },
    mouseleave() {
      // At once, before what the pointer enters next lights something else.
      cancelAnimationFrame(frame);
      host.hovered([]);
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
}

function annotationsUnder(target: EventTarget | null): string[] {
  const ids: string[] = [];
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
    const id = element.getAttribute('data-annotation');
    if (id !== null) ids.push(id);
  }
  return ids;
}
