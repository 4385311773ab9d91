import {
  cursorGroupLeft,
  cursorGroupRight,
  selectGroupLeft,
  selectGroupRight,
  standardKeymap,
} from '@codemirror/commands';
import { EditorSelection, EditorState, Text, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, type KeyBinding } from '@codemirror/view';
import type { Span } from '../../core/span/span';
import type { Page } from '../../state/open-document.svelte';
import { copiesTheText } from './copy';
import { hiddenCharacters } from './hidden-characters';
import { hitMarks } from './hits';
import { marks } from './marks';
import { pageTheme } from './page-theme';
import { paragraphs } from './paragraphs';
import { stepsOverSoftBreaks } from './soft-breaks';
import { sentenceOnTripleClick } from './triple-click';

/** An empty reader; the nonce lets its styles through the content security policy. */
export function createEditor(parent: HTMLElement, nonce: string): EditorView {
  return new EditorView({ parent, state: EditorState.create({ extensions: foundation(nonce) }) });
}

/**
 * The state that shows a page: read-only with a caret. The text can be selected and walked through like any
 * text field's, which is what screen readers and keyboards know, and nothing can change it.
 */
export function stateFor(page: Page, nonce: string, extensions: Extension): EditorState {
  return EditorState.create({
    doc: Text.of(page.lines.lines()),
    selection: { anchor: page.lines.toPosition(page.position?.caret ?? 0) },
    extensions: [
      extensions,
      foundation(nonce),
      paragraphs(page),
      sentenceOnTripleClick(page),
      copiesTheText(page),
      stepsOverSoftBreaks(page),
      EditorView.contentAttributes.of({
        'aria-label': page.document.title,
        'aria-readonly': 'true',
        spellcheck: 'false',
      }),
    ],
  });
}

/** Words by Alt as on a Mac, besides the system's own key for them. */
const wordsWithAlt: KeyBinding[] = [
  { key: 'Alt-ArrowLeft', run: cursorGroupLeft, shift: selectGroupLeft },
  { key: 'Alt-ArrowRight', run: cursorGroupRight, shift: selectGroupRight },
];

const foundation = (nonce: string): Extension => [
  EditorView.cspNonce.of(nonce),
  EditorState.readOnly.of(true),
  EditorView.lineWrapping,
  drawSelection(),
  keymap.of([...wordsWithAlt, ...standardKeymap]),
  EditorView.domEventHandlers({
    beforeinput: (event) => (event.preventDefault(), true),
    dragstart: (event) => (event.preventDefault(), true),
    drop: () => true,
    paste: () => true,
  }),
  hiddenCharacters,
  hitMarks,
  marks,
  pageTheme,
];

/** The state's selection in the document's own offsets; `null` when the caret merely stands. */
export function selectedSpan(state: EditorState, page: Page): Span | null {
  const { from, to, empty } = state.selection.main;
  return empty ? null : { start: page.lines.toOffset(from), end: page.lines.toOffset(to) };
}

/** The span as the view's selection, with the caret at the end where it stands. */
export function asSelection(span: Span, caret: number, page: Page): EditorSelection {
  const [start, end] = [page.lines.toPosition(span.start), page.lines.toPosition(span.end)];
  return caret === span.start ? EditorSelection.single(end, start) : EditorSelection.single(start, end);
}
