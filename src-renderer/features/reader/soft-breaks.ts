import { EditorSelection, EditorState, type Extension } from '@codemirror/state';
import type { Page } from '../../state/open-document.svelte';

/**
 * A caret that goes by characters does not stop twice at one place of the text: where a long line was cut, the end
 * of a piece and the start of the next are the same offset.
 */
export const stepsOverSoftBreaks = ({ lines }: Page): Extension =>
  EditorState.transactionFilter.of((transaction) => {
    const { selection, startState } = transaction;
    if (!selection || transaction.annotation(userEvent) !== 'select') return transaction;
    const { head, anchor, empty } = selection.main;
    if (!lines.isSoftBreak(head)) return transaction;
    const piece = startState.doc.lineAt(head);
    const lastCharacter = head - piece.from - clusterBefore(piece.text);
    const from = startState.selection.main.head;
    const to =
      from === head + 1 ? piece.from + lastCharacter : from === piece.from + lastCharacter ? head + 1 : head;
    return [transaction, { selection: EditorSelection.single(empty ? to : anchor, to) }];
  });
