import type { Annotation } from '../../core/annotation/annotation';

/**
 * Which of the annotations at one place is meant: the shortest first, and after the chosen one the next longer,
 * so that repeating the gesture reaches every one of them. `null` where there is none.
 */
export function nextAround(here: Annotation[], chosenId: string | null): string | null {
  const byLength = [...here].sort((a, b) => a.end - a.start - (b.end - b.start));
  const at = byLength.findIndex((annotation) => annotation.id === chosenId);
  return byLength[(at + 1) % byLength.length]?.id ?? null;
}
