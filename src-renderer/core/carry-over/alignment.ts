import { diffArrays } from 'diff';
import { countWhere } from '../order/count-where';
import type { Span } from '../span/span';
import { UNSPACED } from '../text/unspaced-scripts';

/** A stretch that both texts have, word for word: where it begins in each, and its length, in UTF-16 code units. */
export interface Run {
  old: number;
  new: number;
  length: number;
}

/** Beyond so many changes two stretches count as different: the work grows with their square. */
const MOST_CHANGES = 1000;

/** White space has no say in what is the same. Scripts without spaces are compared character by character. */
const word = new RegExp(`${UNSPACED}\\p{M}*|[\\p{L}\\p{M}\\p{N}]+|[^\\s]`, 'gu');
const line = /[^\s](?:[^\r\n]*[^\s])?/gu;

/**
 * How two states of a text lie along each other: what they share, in order. Lines that each has once tell first
 * (patience diff, Cohen), then the words between them (Myers 1986, by `diff`). What was moved is not seen as shared.
 */
export class Alignment {
  readonly #runs: Run[] = [];

  constructor(
    readonly oldText: string,
    readonly newText: string,
  ) {
    const ends: Run = { old: oldText.length, new: newText.length, length: 0 };
    let [oldAt, newAt] = [0, 0];
    for (const same of [...sharedLines(oldText, newText), ends]) {
      const before = tokensOf(oldText, word, { start: oldAt, end: same.old });
      const between = tokensOf(newText, word, { start: newAt, end: same.new });
      for (const run of sharedTokens(before, between)) this.#runs.push(run);
      if (same.length > 0) this.#runs.push(same);
      [oldAt, newAt] = [same.old + same.length, same.new + same.length];
    }
  }

  /** Where a code unit of the old text stands in the new one; `null` where it is not shared. */
  newPlaceOf(offset: number): number | null {
    const run = this.#runs[countWhere(this.#runs, (one) => one.old <= offset) - 1];
    return run && offset < run.old + run.length ? run.new + offset - run.old : null;
  }

  /** Where a code unit of the new text stood in the old one. */
  oldPlaceOf(offset: number): number | null {
    const run = this.#runs[countWhere(this.#runs, (one) => one.new <= offset) - 1];
    return run && offset < run.new + run.length ? run.old + offset - run.new : null;
  }

  /** The stretch of the new text that takes the place of one of the old: from what is shared before it to what is after. */
  placeAbout({ start, end }: Span): Span {
    const before = this.#runs[countWhere(this.#runs, (run) => run.old + run.length <= start) - 1];
    const after = this.#runs[countWhere(this.#runs, (run) => run.old < end)];
    return {
      start: before ? before.new + before.length : 0,
      end: after ? after.new : this.newText.length,
    };
  }
}

const whole = (text: string): Span => ({ start: 0, end: text.length });

interface Token {
  at: number;
  words: string;
}

function tokensOf(text: string, pattern: RegExp, { start, end }: Span): Token[] {
  return Array.from(text.slice(start, end).matchAll(pattern), ({ index, 0: words }) => ({
    at: start + index,
    words,
  }));
}

/** Lines that either text has once, as many as have the same order in both. */
function sharedLines(oldText: string, newText: string): Run[] {
  const olds = onlyOnes(tokensOf(oldText, line, whole(oldText)));
  const news = onlyOnes(tokensOf(newText, line, whole(newText)));
  const shared: Run[] = [];
  for (const [words, { at }] of news) {
    const old = olds.get(words);
    if (old) shared.push({ old: old.at, new: at, length: words.length });
  }
  return rising(shared);
}

function onlyOnes(tokens: readonly Token[]): Map<string, Token> {
  const once = new Map<string, Token>();
  const seen = new Set<string>();
  for (const token of tokens) {
    if (seen.has(token.words)) once.delete(token.words);
    else once.set(token.words, token);
    seen.add(token.words);
  }
  return once;
}

/** Of runs in the order of the new text as many as are in the order of the old one too (patience sorting). */
function rising(runs: readonly Run[]): Run[] {
  const tops: { run: Run; before: (typeof tops)[number] | undefined }[] = [];
  for (const run of runs) {
    const pile = countWhere(tops, (top) => top.run.old < run.old);
    tops[pile] = { run, before: tops[pile - 1] };
  }
  const kept: Run[] = [];
  for (let top = tops.at(-1); top; top = top.before) kept.push(top.run);
  return kept.reverse();
}

/** The tokens that two stretches share, in order. */
function sharedTokens(old: readonly Token[], now: readonly Token[]): Run[] {
  const runs: Run[] = [];
  const share = (from: number, to: number) =>
    runs.push({ old: old[from]!.at, new: now[to]!.at, length: old[from]!.words.length });
  const isSame = (from: number, to: number) => old[from]!.words === now[to]!.words;
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && isSame(head, head)) share(head, head++);
  let tail = 0;
  while (tail < shorter - head && isSame(old.length - 1 - tail, now.length - 1 - tail)) tail++;
  let [from, to] = [head, head];
  for (const { added, removed, count } of changes(
    old.slice(head, old.length - tail),
    now.slice(head, now.length - tail),
  )) {
    if (!added && !removed) for (let step = 0; step < count; step++) share(from + step, to + step);
    if (!added) from += count;
    if (!removed) to += count;
  }
  for (; tail > 0; tail--) share(old.length - tail, now.length - tail);
  return runs;
}

function changes(old: readonly Token[], now: readonly Token[]) {
  if (old.length === 0 || now.length === 0) return [];
  const words = (tokens: readonly Token[]) => tokens.map((token) => token.words);
  return diffArrays(words(old), words(now), { maxEditLength: MOST_CHANGES }) ?? [];
}
