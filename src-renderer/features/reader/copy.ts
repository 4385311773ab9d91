import { EditorView } from '@codemirror/view';
import type { Page } from '../../state/open-document.svelte';
import { selectedSpan } from './editor';

/** Copies what the document says there: with its own line breaks, without those that showing it needs. */
export const copiesTheText = (page: Page) => {
  const copy = (event: ClipboardEvent, view: EditorView): boolean => {
    const span = selectedSpan(view.state, page);
    if (!span) return true;
    event.clipboardData?.setData('text/plain', page.text.slice(span.start, span.end));
    event.preventDefault();
    return true;
  };
  return EditorView.domEventHandlers({ copy, cut: copy });
};
