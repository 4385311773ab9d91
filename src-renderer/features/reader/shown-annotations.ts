import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Annotation } from '../../core/annotation/annotation';
import type { AnnotationIndex } from '../../core/annotation/annotation-index';
import type { Lanes } from '../../core/annotation/lanes';
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

/** What is shown, for those who draw it. */
export const shown = StateField.define<ShownAnnotations | null>({
  create: () => null,
  update: (now, transaction) =>
    transaction.effects.reduce((last, effect) => (effect.is(showAnnotations) ? effect.value : last), now),
});

/** Whether other annotations are shown in one state than in the other. */
export const showsOthers = (before: EditorState, after: EditorState): boolean =>
  before.field(shown) !== after.field(shown);

/** Those near what is in sight, in document order. */
export function annotationsNear(
  { viewport }: EditorView,
  { index, lines }: ShownAnnotations,
): readonly Annotation[] {
  return index.overlapping({ start: lines.toOffset(viewport.from), end: lines.toOffset(viewport.to) });
}
