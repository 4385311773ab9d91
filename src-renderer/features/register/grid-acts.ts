import { tick } from 'svelte';
import type { RegisterColumn } from '../../core/register/register-column';
import type { RegisterState } from '../../state/register.svelte';
import { withSort } from '../../core/register/layout';
import type { Workbench } from '../../state/workbench';
import { attributeIn } from './enter';
import type { Item } from './items';

export type RowItem = Extract<Item, { kind: 'row' }>;
export type GroupItem = Extract<Item, { kind: 'group' }>;

/** Opens a group that is closed, or closes it. */
export function toggle({ closed }: RegisterState, { words, open }: GroupItem): void {
  if (open) closed.add(words);
  else closed.delete(words);
}

/** Shows a row's words where they stand, with the hand in the text. */
export async function openPlace({ going, reader }: Workbench, { row }: RowItem): Promise<void> {
  await going.to(row.annotation);
  await tick();
  reader.handle?.focus();
}

/** Begins to edit the value of an attribute where it stands; `false` in a column of another kind. */
export function edit(
  workbench: Workbench,
  { row }: RowItem,
  column: RegisterColumn,
  target: EventTarget | null,
): boolean {
  const cell = target instanceof Element ? target.closest('[role=gridcell]') : null;
  const attribute = attributeIn(workbench, row.annotation, column);
  if (!attribute || !cell) return false;
  const { id } = row.annotation;
  workbench.register.editing = { id, attributeId: attribute.id, place: cell.getBoundingClientRect() };
  return true;
}

/** Sorts by a column, besides the others or by it alone. */
export const sortBy = (register: RegisterState, id: string, besides: boolean): void =>
  register.change({ sort: withSort(register.layout, id, besides) });

function mark({ marked }: RegisterState, { id }: RowItem): void {
  if (!marked.delete(id)) marked.add(id);
}

/** What stands where the hand is; no item in the head. */
interface Under {
  item: Item | undefined;
  column: RegisterColumn | undefined;
}

/** What a key does where the hand is, besides going somewhere; `null` where that is nothing. */
export function actOf(
  workbench: Workbench,
  event: KeyboardEvent,
  { item, column }: Under,
): (() => void) | null {
  const { register } = workbench;
  const { key } = event;
  if (event.altKey) return !item && column && key === 'ArrowDown' ? () => openFilter(column) : null;
  if (event.ctrlKey || event.metaKey) return key === 'a' ? () => register.markAll() : null;
  if (key === 'Escape') return register.marked.size > 0 ? () => register.marked.clear() : null;
  const enters = key === 'Enter' || key === ' ';
  if (!item) return column && enters ? () => sortBy(register, column.id, event.shiftKey) : null;
  if (item.kind === 'group') {
    const turns = enters || key === (item.open ? 'ArrowLeft' : 'ArrowRight');
    return turns ? () => toggle(register, item) : null;
  }
  if (key === 'F2' && column) return () => edit(workbench, item, column, event.target);
  if (key === ' ') return () => mark(register, item);
  return key === 'Enter' ? () => void openPlace(workbench, item) : null;
}

/** The filter of a column, or where several are together the one for all of them. */
function openFilter({ id }: RegisterColumn): void {
  const chip = (of: string) => document.querySelector<HTMLElement>(`[data-filter="${CSS.escape(of)}"]`);
  (chip(id) ?? chip('more'))?.click();
}
