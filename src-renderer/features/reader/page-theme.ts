import { EditorView } from '@codemirror/view';

/** The reader as a page: everything that would look like a code editor is taken back here. */
export const pageTheme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--page)', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--text-font)',
    fontSize: 'var(--text-size)',
    lineHeight: 'round(calc(var(--text-size) * var(--line-spacing)), 1px)',
    fontOpticalSizing: 'auto',
    overflowX: 'hidden',
    scrollbarGutter: 'stable',
  },
  '.cm-content': {
    maxWidth: 'var(--column)',
    margin: '0 var(--beside, 0) 0 auto',
    padding: '38px 0 45vh',
    caretColor: 'var(--ink)',
  },
  // The lines have the padding, not the page: what is selected is painted from edge to edge of the lines.
  '.cm-line': { padding: '0 26px 0 78px', position: 'relative', textWrap: 'pretty' },
  '.cm-paragraph:not(:first-child)': { paddingTop: '15px' },
  '.cm-paragraph::before': {
    content: 'attr(data-number) / ""',
    position: 'absolute',
    left: '24px',
    width: '36px',
    textAlign: 'right',
    fontFamily: 'var(--ui-font)',
    fontSize: '11px',
    color: 'var(--faint)',
    pointerEvents: 'none',
  },
  '.cm-blank': { lineHeight: '15px' },
  '.cm-blank + .cm-paragraph': { paddingTop: '0' },
  '.cm-title': {
    fontSize: '1.5em',
    lineHeight: '1.28',
    fontWeight: '600',
    letterSpacing: '-0.01em',
    textWrap: 'balance',
  },
  '.cm-title::before': { content: 'none' },
  '.cm-facts': {
    font: '13px/1.4 var(--ui-font)',
    color: 'var(--soft)',
    padding: '6px 26px 8px 78px',
    userSelect: 'none',
  },
  '.cm-cursor': { borderLeft: '2px solid var(--ink)', marginLeft: '-1px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selection)',
  },
  '.cm-annotation': {
    // From the third lane on closer together, so that the lowest line stays clear of the words below.
    padding: '3px 0 calc(3px + min(var(--lane), 1) * 4px + max(0, min(var(--lane), 3) - 1) * 3px)',
    background: 'var(--stroke) no-repeat 0 100% / 100% 2px, var(--fill)',
    backgroundColor: 'var(--fill)',
    cursor: 'pointer',
  },
  '.cm-chosen': {
    padding: '3px 0',
    backgroundColor: 'var(--fill-chosen)',
  },
  '.cm-hovered': {
    padding: '3px 0',
    backgroundColor: 'var(--fill)',
  },
  '.cm-picked': { padding: '3px 0', backgroundColor: 'color-mix(in oklab, var(--accent) 16%, transparent)' },
  '.cm-evidence': {
    padding: '3px 0',
    borderRadius: '3px',
    backgroundColor: 'color-mix(in oklab, var(--accent) 20%, transparent)',
    boxShadow: '0 0 0 1.5px var(--accent)',
  },
  // The bar lets the pointer through, so that a selection may begin at the very edge; the knob is what one drags.
  '.cm-edge': { width: '0', pointerEvents: 'none' },
  '.cm-edge::after': {
    content: '""',
    position: 'absolute',
    left: '-1px',
    top: '-3px',
    bottom: '-3px',
    width: '2px',
    backgroundColor: 'var(--tint)',
  },
  '.cm-edge::before': {
    content: '""',
    position: 'absolute',
    left: '-9px',
    width: '18px',
    height: '18px',
    border: '5px solid transparent',
    borderRadius: '50%',
    backgroundColor: 'var(--tint)',
    backgroundClip: 'padding-box',
    pointerEvents: 'auto',
    cursor: 'ew-resize',
    touchAction: 'none',
  },
  '.cm-edge-start::before': { top: '-16px' },
  '.cm-edge-end::before': { bottom: '-16px' },
});
