import { StateEffect, StateField, type Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { Annotation } from '../../core/annotation/annotation';
import type { Span } from '../../core/span/span';
import type { LineMap } from '../../core/text/line-breaks';
import { laneLabels } from './lane-labels';
import { annotationsNear, shown, showsOthers } from './shown-annotations';

/** Of all annotations those in sight are marks: drawing one anew or turning a page costs no more in a long text. */
const annotationsInSight = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate) {
      if (update.viewportChanged || showsOthers(update.startState, update.state))
        this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function decorate(view: EditorView): DecorationSet {
  const now = view.state.field(shown);
  if (!now) return Decoration.none;
  const marks = annotationsNear(view, now).map((annotation) => {
    const tag = now.tagOf(annotation.tagId);
    const mark = Decoration.mark({
      class: `cm-annotation tinted line-${tag.line}`,
      attributes: {
        style: `--hue:${tag.hue};--lane:${now.lanes.of(annotation)}`,
        'data-annotation': annotation.id,
      },
    });
    return inView(mark, annotation, now.lines);
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
export const marks = [emphasis, shown, annotationsInSight, laneLabels];

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
