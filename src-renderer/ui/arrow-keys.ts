import type { Attachment } from 'svelte/attachments';

/**
 * Calls `walk` with -1 or 1 on Up and Down, except where one types or chooses; `true` says that it went somewhere. Of lists in
 * one another the inner goes first.
 */
export function arrowKeys(walk: (by: 1 | -1) => boolean): Attachment<HTMLElement> {
  return (list) => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || hasArrowsOfItsOwn(event.target)) return;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
      if (by !== null && walk(by)) event.preventDefault();
    };
    list.addEventListener('keydown', onKey);
    return () => list.removeEventListener('keydown', onKey);
  };
}

const hasArrowsOfItsOwn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('textarea, [role=combobox]') !== null;
