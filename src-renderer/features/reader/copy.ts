import { EditorView } from '@codemirror/view';
import type { Page } from '../../state/open-document.svelte';

/** Copies what the document says there: with its own line breaks, without those that showing it needs. */
export function copiesTheText({ lines, text }: Page) {
  const copy = (event: ClipboardEvent, view: EditorView): boolean => {
    const { from, to, empty } = view.state.selection.main;
    event.preventDefault();
    if (!empty)
      event.clipboardData?.setData('text/plain', text.slice(lines.toOffset(from), lines.toOffset(to)));
    return true;
  };
  return EditorView.domEventHandlers({ copy, cut: copy });
}
