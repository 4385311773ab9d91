import { EditorView } from '@codemirror/view';

export interface PointerHost {
  /** A plain click; the annotations under it. */
  clicked(annotationIds: string[]): void;
  /** A selection was made with the mouse; `exact` when the modifier was held. */
  selected(exact: boolean): void;
}

/** What the mouse does in the text beyond selecting it. */
export const pointer = (host: PointerHost) =>
  EditorView.domEventHandlers({
    mouseup(event, view) {
      if (event.button !== 0) return false;
      // The view settles its selection in its own handlers, which run after this one.
      setTimeout(() => {
        if (!view.state.selection.main.empty) host.selected(event.altKey);
        else if (event.detail === 1) host.clicked(annotationsUnder(event.target));
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
