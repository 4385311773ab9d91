import { EditorState, Text } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import { AnnotationIndex } from '../../../src-renderer/core/annotation/annotation-index';
import { Lanes } from '../../../src-renderer/core/annotation/lanes';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { tagById } from '../../../src-renderer/core/tagset/tag-tree';
import { blocksOf } from '../../../src-renderer/core/text/blocks';
import { LineMap } from '../../../src-renderer/core/text/line-breaks';
import { createEditor, stateFor } from '../../../src-renderer/features/reader/editor';
import { showAnnotations } from '../../../src-renderer/features/reader/shown-annotations';
import type { BenchDocument } from './documents';

/** Three ways to show a text in a bare page: each puts it into an element. */
export const ways = {
  /** Our engine without the program around it: no store, no list, no Svelte. */
  engine(parent: HTMLElement, { document, text, annotations }: BenchDocument): void {
    const lines = new LineMap(text);
    const index = AnnotationIndex.of(annotations);
    const page = {
      document,
      text,
      lines,
      blocks: blocksOf(text),
      titleStart: 0,
      position: null,
      seen: { stretches: [], add: () => undefined },
    };
    const view = createEditor(parent, '');
    view.setState(stateFor(page, '', []));
    const tagOf = (id: string) => tagById(defaultTagSet, id)!;
    const lanes = new Lanes(index);
    view.dispatch({ effects: showAnnotations.of({ index, lanes, tagOf, lines }) });
    view.focus();
  },
  /** CodeMirror as its guide begins, with a mark for each annotation: the floor of what the engine could take. */
  codemirror(parent: HTMLElement, { text, annotations }: BenchDocument): void {
    const ranges = annotations.map(({ start, end, tagId }) =>
      Decoration.mark({ class: `mark-${tagId}` }).range(start, end),
    );
    const view = new EditorView({
      parent,
      state: EditorState.create({
        doc: Text.of(text.split('\n')),
        extensions: [
          EditorView.lineWrapping,
          EditorState.readOnly.of(true),
          EditorView.decorations.of(Decoration.set(ranges, true)),
        ],
      }),
    });
    view.focus();
  },
  /** The text alone, as a browser shows it. */
  pre(parent: HTMLElement, { text }: BenchDocument): void {
    const pre = document.createElement('pre');
    pre.style.whiteSpace = 'pre-wrap';
    pre.textContent = text;
    parent.append(pre);
  },
};

/** Milliseconds until the way has shown the document, painted. */
export async function timeOf(way: keyof typeof ways, shown: BenchDocument): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const parent = document.createElement('div');
  parent.style.cssText =
    'position:absolute;inset:0;width:724px;height:740px;overflow:auto;font:18.5px/31px serif';
  document.body.append(parent);
  await frame();
  const began = performance.now();
  ways[way](parent, shown);
  await frame();
  await frame();
  const time = performance.now() - began;
  parent.remove();
  await frame();
  return time;
}
