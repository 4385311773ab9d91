import { StateEffect, StateField, type Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { Annotation } from '../../core/annotation/annotation';
import type { AnnotationIndex } from '../../core/annotation/annotation-index';
import type { Lanes } from '../../core/annotation/lanes';
import type { Span } from '../../core/span/span';
import type { LineMap } from '../../core/text/line-breaks';
import type { Tag } from '../../core/tagset/tag-set';

interface ShownAnnotations {
  index: AnnotationIndex<Annotation>;
  lanes: Lanes<Annotation>;
  tagOf: (id: string) => Tag;
  lines: LineMap;
}

/** Shows these annotations and no others, each with a fill and a line in its own lane. */
export const showAnnotations = StateEffect.define<ShownAnnotations>();

const shown = StateField.define<ShownAnnotations | null>({
  create: () => null,
  update: (now, transaction) =>
    transaction.effects.reduce((last, effect) => (effect.is(showAnnotations) ? effect.value : last), now),
});

/** Of all annotations those in sight are marks: drawing one anew or turning a page costs no more in a long text. */
const annotationsInSight = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate) {
      if (update.viewportChanged || update.startState.field(shown) !== update.state.field(shown))
        this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function decorate({ state, viewport }: EditorView): DecorationSet {
  const now = state.field(shown);
  if (!now) return Decoration.none;
  const { index, lanes, tagOf, lines } = now;
  const sight = { start: lines.toOffset(viewport.from), end: lines.toOffset(viewport.to) };
  const marks = index.overlapping(sight).map((annotation) => {
    const tag = tagOf(annotation.tagId);
    const mark = Decoration.mark({
      class: `cm-annotation tinted line-${tag.line}`,
      attributes: {
        style: `--hue:${tag.hue};--lane:${lanes.of(annotation)}`,
        'data-annotation': annotation.id,
      },
    });
    return inView(mark, annotation, lines);
  });
  return Decoration.set(marks, true);
}

const redraw = StateEffect.define<DecorationSet>();

const emphasis = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (now, transaction) =>
    transaction.effects.reduce((last, effect) => (effect.is(redraw) ? effect.value : last), now),
  provide: (own) => EditorView.decorations.from(own),
});

/** The marks of the reader: annotations, and above them what is chosen or about to be tagged. */
export const marks = [emphasis, shown, annotationsInSight];

const picked = Decoration.mark({ class: 'cm-picked' });
const evidential = Decoration.mark({ class: 'cm-evidence' });

/** What stands out in the text. */
export interface Emphasis {
  chosen: Annotation | null;
  /** The one that the pointer is on. */
  hovered: Annotation | null;
  /** What tagging would take. */
  pick: Span | null;
  /** The words that the value under the pointer or the hand rests on. */
  evidence: Span | null;
}

/** Shows what stands out, and nothing else as such. */
export function showEmphasis(
  { chosen, hovered, pick, evidence }: Emphasis,
  hueOf: (annotation: Annotation) => number,
  lines: LineMap,
): StateEffect<unknown> {
  const lit = (name: string, annotation: Annotation) =>
    inView(
      Decoration.mark({ class: `${name} tinted`, attributes: { style: `--hue:${hueOf(annotation)}` } }),
      annotation,
      lines,
    );
  const ranges: Range<Decoration>[] = [];
  if (chosen) ranges.push(lit('cm-chosen', chosen));
  if (hovered && hovered.id !== chosen?.id) ranges.push(lit('cm-hovered', hovered));
  if (pick) ranges.push(inView(picked, pick, lines));
  if (evidence) ranges.push(inView(evidential, evidence, lines));
  return redraw.of(Decoration.set(ranges, true));
}

const inView = (mark: Decoration, span: Span, lines: LineMap): Range<Decoration> =>
  mark.range(lines.toPosition(span.start), lines.toPosition(span.end));
