import { StateEffect, StateField, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Annotation } from '../../core/annotation/annotation';
import type { Span } from '../../core/span/span';
import type { LineMap } from '../../core/text/line-breaks';
import type { Tag } from '../../core/tagset/tag-set';

interface Redrawn {
  from: number;
  to: number;
  marks: Range<Decoration>[];
}

/** Decorations of which a stretch can be drawn anew. */
function decorationField() {
  const redraw = StateEffect.define<Redrawn>();
  const field = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update: (set, transaction) =>
      transaction.effects.reduce(
        (now, effect) => (effect.is(redraw) ? redrawn(now, effect.value) : now),
        set,
      ),
    provide: (own) => EditorView.decorations.from(own),
  });
  return { redraw, field };
}

const redrawn = (set: DecorationSet, { from, to, marks }: Redrawn): DecorationSet =>
  set.update({
    filterFrom: from,
    filterTo: to,
    filter: (start, end) => end <= from || start >= to,
    add: marks,
    sort: true,
  });

const annotations = decorationField();
const emphasis = decorationField();

/** The marks of the reader: annotations, and above them what is chosen or about to be tagged. */
export const marks = [emphasis.field, annotations.field];

/** Shows these annotations of a stretch and no others there, each with a fill and a line in its own lane. */
export function showAnnotations(
  stretch: Span,
  shown: readonly Annotation[],
  lanes: ReadonlyMap<string, number>,
  tagOf: (id: string) => Tag,
  lines: LineMap,
): StateEffect<unknown> {
  const marks = shown.map((annotation) => {
    const tag = tagOf(annotation.tagId);
    const mark = Decoration.mark({
      class: `cm-annotation tinted line-${tag.line}`,
      attributes: {
        style: `--hue:${tag.hue};--lane:${lanes.get(annotation.id) ?? 0}`,
        'data-annotation': annotation.id,
      },
    });
    return inView(mark, annotation, lines);
  });
  return annotations.redraw.of({
    from: lines.toPosition(stretch.start),
    to: lines.toPosition(stretch.end),
    marks,
  });
}

const picked = Decoration.mark({ class: 'cm-picked' });

/** Shows which annotation is chosen, which one the pointer is on, and which span tagging would take. */
export function showEmphasis(
  { chosen, hovered, pick }: { chosen: Annotation | null; hovered: Annotation | null; pick: Span | null },
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
  return emphasis.redraw.of({ from: 0, to: lines.length, marks: ranges });
}

const inView = (mark: Decoration, span: Span, lines: LineMap): Range<Decoration> =>
  mark.range(lines.toPosition(span.start), lines.toPosition(span.end));
