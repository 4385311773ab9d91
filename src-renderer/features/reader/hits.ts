import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { firstHitFrom } from '../../core/search/search';
import type { Span } from '../../core/span/span';
import type { LineMap } from '../../core/text/line-breaks';

interface ShownHits {
  hits: readonly Span[];
  current: Span | null;
  lines: LineMap;
}

/** Shows these hits of a search, the current one stronger. */
export const showHits = StateEffect.define<ShownHits>();

const shown = StateField.define<ShownHits | null>({
  create: () => null,
  update: (now, transaction) =>
    transaction.effects.reduce((last, effect) => (effect.is(showHits) ? effect.value : last), now),
});

const plain = Decoration.mark({ class: 'cm-hit' });
const strong = Decoration.mark({ class: 'cm-hit cm-hit-current' });

/** Of tens of thousands of hits, those in sight are marks. */
const marksInSight = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate) {
      if (update.viewportChanged || hitsOf(update.startState) !== hitsOf(update.state))
        this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const hitsOf = (state: EditorState): ShownHits | null => state.field(shown);

function decorate(view: EditorView): DecorationSet {
  const find = hitsOf(view.state);
  if (!find || find.hits.length === 0) return Decoration.none;
  const { hits, current, lines } = find;
  const marks = view.visibleRanges.flatMap(({ from, to }) => {
    const end = lines.toOffset(to);
    const inRange = [];
    // The hit before the first may reach into sight.
    for (let at = Math.max(0, firstHitFrom(hits, lines.toOffset(from)) - 1); at < hits.length; at++) {
      const hit = hits[at]!;
      if (hit.start >= end) break;
      const mark = hit === current ? strong : plain;
      const [start, stop] = [lines.toPosition(hit.start), lines.toPosition(hit.end)];
      if (start < stop) inRange.push(mark.range(start, stop));
    }
    return inRange;
  });
  return Decoration.set(marks, true);
}

const theme = EditorView.theme({
  '.cm-hit': {
    borderRadius: '2px',
    backgroundColor: 'var(--hit)',
    boxShadow: '0 0 0 1px var(--hit)',
  },
  '.cm-hit-current': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
});

/** The marks of a search, apart from those of annotations. */
export const hitMarks = [shown, marksInSight, theme];
