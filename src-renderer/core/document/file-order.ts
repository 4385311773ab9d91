import type { Document } from './document';

/** Compares by file name, then hash, then id, all in code unit order: the same on every computer. */
export const inFileOrder = (a: Document, b: Document): number =>
  byCodeUnits(a.fileName, b.fileName) || byCodeUnits(a.sha256, b.sha256) || byCodeUnits(a.id, b.id);

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
