import type { Attachment } from 'svelte/attachments';

/**
 * The marks of a picture are one stop of Tab; the arrow keys go on from mark to mark as they stand (`data-down`,
 * `data-across`), over gaps.
 */
export const roving: Attachment<SVGElement | HTMLElement> = (root) => {
  const marks = (): SVGElement[] => [...root.querySelectorAll<SVGElement>('[data-down]')];
  const at = (mark: SVGElement) => [Number(mark.dataset['down']), Number(mark.dataset['across'])] as const;
  const steps: Record<string, readonly [down: number, across: number]> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
  };
  function onKey(event: KeyboardEvent): void {
    const mark = event.target instanceof SVGElement ? event.target.closest<SVGElement>('[data-down]') : null;
    if (!mark) return;
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const [down, across] = at(mark);
    const ahead = marks()
      .map((other) => ({ other, by: at(other).map((place, axis) => place - [down, across][axis]!) }))
      .filter(({ by: [d, a] }) => (step[0] === 0 ? d === 0 && a! * step[1] > 0 : d! * step[0] > 0))
      .sort((x, y) => distance(x.by) - distance(y.by));
    ahead[0]?.other.focus();
  }
  function onFocus({ target }: FocusEvent): void {
    if (!(target instanceof SVGElement) || target.dataset['down'] === undefined) return;
    for (const mark of marks()) mark.tabIndex = mark === target ? 0 : -1;
  }
  root.addEventListener('keydown', onKey as EventListener);
  root.addEventListener('focusin', onFocus as EventListener);
  return () => {
    root.removeEventListener('keydown', onKey as EventListener);
    root.removeEventListener('focusin', onFocus as EventListener);
  };
};

/** A row or a column away is further than any place within it. */
const distance = ([down = 0, across = 0]: number[]): number => Math.abs(down) * 1000 + Math.abs(across);

/** What a button does on Enter and the space bar, for a mark that is one. */
export const onEnter = (run: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  run();
};
