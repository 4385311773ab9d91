import type { Span } from '../../core/span/span';
import { blockAt } from '../../core/text/blocks';
import { sentenceAt } from '../../core/text/sentences';
import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';

/** Selecting and moving in the text. */
export function readerActions({ open, selection, reader, rows }: Workbench): Action[] {
  const shown = () => open.page !== null;

  /** The sentence at the caret; pressed again, the next one is added. */
  function selectSentence(): void {
    const page = open.page;
    if (!page) return;
    const from = selection.range;
    const at = from ? nextWord(page.text, from.end) : selection.caret;
    const sentence = sentenceAt(page.text, at, blockAt(page.blocks, at)?.span);
    const range = from ? { start: from.start, end: Math.max(from.end, sentence.end) } : sentence;
    select(range);
  }

  function select(range: Span): void {
    if (range.start === range.end) return;
    selection.select(range, range.end);
    reader.handle?.focus();
  }

  /** To the next annotation or, with a tag, to the next that has it. */
  function go(direction: 1 | -1, tagId?: string): void {
    const { annotation, caret } = selection;
    for (const target of open.index.from(annotation ?? caret, direction)) {
      if (tagId !== undefined && target.tagId !== tagId) continue;
      selection.choose(target.id);
      selection.caret = target.start;
      reader.handle?.reveal(target);
      return;
    }
  }

  /** The annotation at the caret, the innermost first; pressed again, the one around it. */
  function selectAtCaret(): void {
    selection.chooseAmong(open.index.touching(selection.caret));
  }

  return [
    {
      id: 'reader.select-sentence',
      label: 'Select sentence',
      menu: { section: 'Edit', group: 3 },
      shortcut: 'S',
      scope: 'page',
      enabled: shown,
      run: selectSentence,
    },
    {
      id: 'reader.select-paragraph',
      label: 'Select paragraph',
      menu: { section: 'Edit', group: 3 },
      shortcut: 'P',
      scope: 'page',
      enabled: shown,
      run: () => {
        const block = open.page && blockAt(open.page.blocks, selection.caret);
        if (block) select(block.span);
      },
    },
    {
      id: 'reader.clear-selection',
      label: 'Clear selection',
      menu: { section: 'Edit', group: 3 },
      shortcut: 'Escape',
      scope: 'page',
      enabled: () => selection.range !== null || selection.annotationId !== null,
      run: () => {
        if (selection.attributeId !== null) rows.leave();
        else selection.clear();
        reader.handle?.focus();
      },
    },
    {
      id: 'reader.select-annotation',
      label: 'Select annotation at caret',
      menu: { section: 'Go', group: 1 },
      shortcut: 'Enter',
      scope: 'reader',
      enabled: () => shown() && selection.range === null,
      run: selectAtCaret,
    },
    {
      id: 'reader.next-annotation',
      label: 'Next annotation',
      menu: { section: 'Go', group: 1 },
      shortcut: 'Alt+ArrowDown',
      enabled: () => open.index.size > 0,
      run: () => go(1),
    },
    {
      id: 'reader.previous-annotation',
      label: 'Previous annotation',
      menu: { section: 'Go', group: 1 },
      shortcut: 'Alt+ArrowUp',
      enabled: () => open.index.size > 0,
      run: () => go(-1),
    },
    {
      id: 'reader.next-of-tag',
      label: 'Next annotation of this tag',
      menu: { section: 'Go', group: 1 },
      shortcut: 'Alt+Shift+ArrowDown',
      enabled: () => selection.annotation !== null,
      run: () => go(1, selection.annotation?.tagId),
    },
    {
      id: 'reader.previous-of-tag',
      label: 'Previous annotation of this tag',
      menu: { section: 'Go', group: 1 },
      shortcut: 'Alt+Shift+ArrowUp',
      enabled: () => selection.annotation !== null,
      run: () => go(-1, selection.annotation?.tagId),
    },
    {
      id: 'reader.focus',
      label: 'Go to text',
      menu: { section: 'Go', group: 2 },
      shortcut: 'F6',
      enabled: shown,
      run: () => reader.handle?.focus(),
    },
  ];
}

function nextWord(text: string, offset: number): number {
  const gap = /\s*/y;
  gap.lastIndex = offset;
  gap.exec(text);
  return Math.min(gap.lastIndex, text.length);
}
