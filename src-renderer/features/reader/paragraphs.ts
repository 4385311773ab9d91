import { RangeSetBuilder, type EditorState } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { blockAt } from '../../core/text/blocks';
import { directionOf } from '../../core/text/direction';
import type { Page } from '../../state/open-document.svelte';

/** Numbers the paragraphs in sight, sets the title, and lets each paragraph find its own direction. */
export function paragraphs(page: Page) {
  return [
    EditorView.perLineTextDirection.of(true),
    ViewPlugin.fromClass(
      class {
        decorations: DecorationSet;
        constructor(view: EditorView) {
          this.decorations = decorate(view, page);
        }
        update(update: ViewUpdate) {
          if (update.viewportChanged) this.decorations = decorate(update.view, page);
        }
      },
      { decorations: (plugin) => plugin.decorations },
    ),
    EditorView.decorations.compute([], (state) => factsUnderTitle(state, page)),
  ];
}

function decorate(view: EditorView, page: Page): DecorationSet {
  const lines = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      lines.add(line.from, line.from, lineDecoration(line.from, line.text, page));
      at = line.to + 1;
    }
  }
  return lines.finish();
}

const blank = Decoration.line({ class: 'cm-blank' });
const continued = {
  ltr: Decoration.line({ attributes: { dir: 'ltr' } }),
  rtl: Decoration.line({ attributes: { dir: 'rtl' } }),
};

function lineDecoration(from: number, text: string, page: Page): Decoration {
  if (text.trim() === '') return blank;
  const start = page.lines.toOffset(from);
  const block = blockAt(page.blocks, start)!;
  // What goes on from the line above does not begin anew with its own first word.
  if (block.span.start < start)
    return continued[directionOf(page.text.slice(block.span.start, block.span.end))];
  const isTitle =
    page.titleStart !== null && page.titleStart >= start && page.titleStart < start + text.length;
  return Decoration.line({
    class: isTitle ? 'cm-paragraph cm-title' : 'cm-paragraph',
    attributes: { dir: 'auto', 'data-number': String(block.number) },
  });
}

class Facts extends WidgetType {
  constructor(private words: string) {
    super();
  }
  override eq(other: Facts): boolean {
    return other.words === this.words;
  }
  toDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'cm-facts';
    element.textContent = this.words;
    return element;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

function factsUnderTitle(state: EditorState, page: Page): DecorationSet {
  const { document, blocks, titleStart, lines } = page;
  const words = [
    document.fileName,
    `${blocks.length} ${blocks.length === 1 ? 'paragraph' : 'paragraphs'}`,
    document.encoding.toUpperCase(),
  ];
  const widget = new Facts(words.join('  ·  '));
  if (titleStart === null)
    return Decoration.set(Decoration.widget({ widget, block: true, side: -1 }).range(0));
  const block = blockAt(blocks, titleStart);
  const end = state.doc.lineAt(lines.toPosition(block?.span.end ?? titleStart)).to;
  return Decoration.set(Decoration.widget({ widget, block: true, side: 1 }).range(end));
}
