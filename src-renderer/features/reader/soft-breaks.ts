import {
  EditorSelection,
  EditorState,
  findClusterBreak,
  Transaction,
  type Extension,
} from '@codemirror/state';
import type { Page } from '../../state/open-document.svelte';

/**
 * Lets a caret that goes by characters not stop twice at one place: where a long line was cut, the end of a piece
 * and the start of the next are the same offset of the text.
 */
export function stepsOverSoftBreaks({ lines }: Page): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    const { selection, startState } = transaction;
    const byKey = transaction.annotation(Transaction.userEvent) === 'select';
    if (!selection || !byKey || !lines.isSoftBreak(selection.main.head)) return transaction;
    const { head, anchor, empty } = selection.main;
    const piece = startState.doc.lineAt(head);
    const beforeLast = piece.from + findClusterBreak(piece.text, piece.length, false);
    const from = startState.selection.main.head;
    const to = from === head + 1 ? beforeLast : from === beforeLast ? head + 1 : head;
    return [transaction, { selection: EditorSelection.single(empty ? to : anchor, to), sequential: true }];
  });
}
