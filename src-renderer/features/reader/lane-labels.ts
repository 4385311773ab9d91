import { EditorSelection } from '@codemirror/state';
import {
  Direction,
  EditorView,
  layer,
  RectangleMarker,
  type LayerMarker,
  type ViewUpdate,
} from '@codemirror/view';
import type { Annotation } from '../../core/annotation/annotation';
import { crowded } from '../../core/annotation/crowded';
import type { Tag } from '../../core/tagset/tag-set';
import { annotationsNear, shown, showsOthers } from './shown-annotations';

interface Place {
  left: number;
  /** Of the characters, in CSS pixels below the top of the page. */
  foot: number;
  rightToLeft: boolean;
}

class LaneLabel implements LayerMarker {
  constructor(
    private keys: string,
    private lane: number,
    private place: Place,
  ) {}

  eq(other: LaneLabel): boolean {
    const { left, foot, rightToLeft } = other.place;
    const isThere =
      left === this.place.left && foot === this.place.foot && rightToLeft === this.place.rightToLeft;
    return isThere && other.keys === this.keys && other.lane === this.lane;
  }

  draw(): HTMLElement {
    const element = document.createElement('div');
    element.className = `cm-lane-label${this.place.rightToLeft ? ' cm-lane-label-rtl' : ''}`;
    element.textContent = this.keys;
    element.style.left = `${this.place.left}px`;
    element.style.top = `${this.place.foot}px`;
    element.style.setProperty('--lane', String(this.lane));
    return element;
  }
}

function labelsIn(view: EditorView): LaneLabel[] {
  const now = view.state.field(shown);
  if (!now) return [];
  const beginning = new Map<number, Annotation[]>();
  for (const annotation of crowded(annotationsNear(view, now))) {
    const position = now.lines.toPosition(annotation.start);
    const others = beginning.get(position);
    if (others) others.push(annotation);
    else beginning.set(position, [annotation]);
  }
  return [...beginning].flatMap(([position, here]) => {
    const inLanes = here.sort((a, b) => now.lanes.of(a) - now.lanes.of(b));
    const keys = inLanes.map((annotation) => keyOf(now.tagOf(annotation.tagId))).join('\n');
    const place = placeOf(view, position);
    return place ? [new LaneLabel(keys, now.lanes.of(inLanes.at(-1)!), place)] : [];
  });
}

/** A tag without a key is called by its first letter. */
const keyOf = ({ shortcut, name }: Tag): string => shortcut || [...name].slice(0, 1).join('');

/** Where the first character of a span begins; `null` where it is not laid out. */
function placeOf(view: EditorView, position: number): Place | null {
  const { from, to } = view.viewport;
  if (position < from || position > to) return null;
  const [rect] = RectangleMarker.forRange(view, '', EditorSelection.cursor(position, 1));
  if (!rect) return null;
  const line = view.state.doc.lineAt(position);
  const at = position - line.from;
  const run = view.bidiSpans(line).find((span) => span.from <= at && at < span.to);
  return {
    left: rect.left,
    foot: rect.top + rect.height,
    rightToLeft: run?.dir === Direction.RTL,
  };
}

const mayMove = (update: ViewUpdate): boolean =>
  update.viewportChanged || update.geometryChanged || showsOthers(update.startState, update.state);

/**
 * Where lines lie in several lanes, the key of each line's tag stands before its first word, like the number of a
 * footnote; the keys of those that begin together stand one below the other, as the lanes do. So lines are told apart
 * without their colour, also where two tags have the same pattern. The labels lie over the page and move nothing.
 */
export const laneLabels = [
  layer({ above: true, class: 'cm-lane-labels', update: mayMove, markers: labelsIn }),
  EditorView.theme({
    '.cm-lane-label': {
      translate: '-100% calc(-100% + 4px + min(var(--lane), 2) * 3px)',
      font: '600 0.45em/1.05 var(--ui-font)',
      color: 'var(--ink)',
      textAlign: 'right',
      whiteSpace: 'pre',
      pointerEvents: 'none',
    },
    '.cm-lane-label-rtl': { translate: '0 calc(-100% + 4px + min(var(--lane), 2) * 3px)', textAlign: 'left' },
  }),
];
