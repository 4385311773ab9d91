import { diffWordsWithSpace } from 'diff';

/** A piece of words; one that the other state does not have is not `shared`. */
export interface Piece {
  words: string;
  shared: boolean;
}

/** Longer words are shown without what differs. */
const LONGEST = 5000;

/** Two states of words, each in pieces that show what differs. */
export function changedWords(old: string, now: string): { old: Piece[]; now: Piece[] } {
  if (old.length + now.length > LONGEST)
    return { old: [{ words: old, shared: true }], now: [{ words: now, shared: true }] };
  const changes = diffWordsWithSpace(old, now);
  const piece = ({ value, added, removed }: (typeof changes)[number]): Piece => ({
    words: value,
    shared: !added && !removed,
  });
  return {
    old: changes.filter(({ added }) => !added).map(piece),
    now: changes.filter(({ removed }) => !removed).map(piece),
  };
}
