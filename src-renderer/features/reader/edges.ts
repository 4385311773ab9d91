import { EditorSelection } from '@codemirror/state';
import { layer, RectangleMarker, type EditorView, type LayerMarker } from '@codemirror/view';

/** What the reader tells about the annotation whose edges can be dragged, in positions of the view. */
export interface EdgeHost {
  edges(): { from: number; to: number; hue: number } | null;
  begin(): void;
  /** The dragged edge stands at `position` now. */
  move(edge: 'start' | 'end', position: number): void;
  finish(exact: boolean): void;
}

const HANG_PX = 8;

class EdgeMarker implements LayerMarker {
  constructor(
    private rect: { left: number; top: number; height: number | null },
    private edge: 'start' | 'end',
    private hue: number,
    private view: EditorView,
    private host: EdgeHost,
  ) {}

  eq(other: EdgeMarker): boolean {
    const { left, top, height } = other.rect;
    const same = left === this.rect.left && top === this.rect.top && height === this.rect.height;
    return same && other.edge === this.edge && other.hue === this.hue;
  }

  draw(): HTMLElement {
    const element = document.createElement('div');
    element.addEventListener('pointerdown', (event) => this.#drag(element, event));
    this.#place(element);
    return element;
  }

  /** Keeps the element, and with it the pointer it has captured. */
  update(element: HTMLElement, previous: EdgeMarker): boolean {
    if (previous.edge !== this.edge) return false;
    this.#place(element);
    return true;
  }

  #place(element: HTMLElement): void {
    element.className = `cm-edge cm-edge-${this.edge} tinted`;
    element.style.setProperty('--hue', String(this.hue));
    element.style.left = `${this.rect.left}px`;
    element.style.top = `${this.rect.top}px`;
    element.style.height = `${this.rect.height ?? 0}px`;
  }

  #drag(element: HTMLElement, down: PointerEvent): void {
    if (down.button !== 0) return;
    down.preventDefault();
    element.setPointerCapture(down.pointerId);
    this.host.begin();
    const middle = element.getBoundingClientRect();
    // A knob hangs off its line: with a part of that distance taken off, both the knob and the words can be aimed with.
    const hang = down.clientY - middle.y - middle.height / 2;
    const off = {
      x: down.clientX - middle.x - middle.width / 2,
      y: Math.sign(hang) * Math.min(Math.abs(hang), HANG_PX),
    };
    element.onpointermove = (event) => {
      const position = this.view.posAtCoords({ x: event.clientX - off.x, y: event.clientY - off.y }, false);
      this.host.move(this.edge, position);
    };
    element.onpointerup = element.onpointercancel = (event) => {
      element.onpointermove = element.onpointerup = element.onpointercancel = null;
      this.host.finish(event.altKey);
    };
  }
}

/** Handles at both edges of the chosen annotation. The keyboard has commands of its own for the same. */
export const edgeHandles = (host: EdgeHost) =>
  layer({
    above: true,
    class: 'cm-edges',
    update: (update) => update.docChanged || update.transactions.length > 0 || update.geometryChanged,
    markers(view) {
      const edges = host.edges();
      if (!edges) return [];
      const at = (position: number, side: 1 | -1) =>
        RectangleMarker.forRange(view, '', EditorSelection.cursor(position, side));
      return [
        ...at(edges.from, 1).map((rect) => new EdgeMarker(rect, 'start', edges.hue, view, host)),
        ...at(edges.to, -1).map((rect) => new EdgeMarker(rect, 'end', edges.hue, view, host)),
      ];
    },
  });
