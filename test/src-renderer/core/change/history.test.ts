import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HistoryTops, historyTops, type LogEntry } from '../../../../src-renderer/core/change/history';

type Step = 'do' | 'undo' | 'redo';

/** Two stacks, as every editor has them, and the log that they leave; a step with nothing to act on leaves none. */
function play(steps: Step[]): { log: LogEntry[]; undo: number[]; redo: number[] } {
  const log: LogEntry[] = [];
  const undo: number[] = [];
  let redo: number[] = [];
  for (const kind of steps) {
    const sequence = log.length + 1;
    if (kind === 'do') {
      undo.push(sequence);
      redo = [];
      log.push({ sequence, kind, target: null });
      continue;
    }
    const [from, to] = kind === 'undo' ? [undo, redo] : [redo, undo];
    const target = from.pop();
    if (target === undefined) continue;
    to.push(target);
    log.push({ sequence, kind, target });
  }
  return { log, undo, redo };
}

const anySteps = fc.array(fc.constantFrom<Step>('do', 'do', 'undo', 'undo', 'redo'), { maxLength: 60 });
const topsAfter = (...steps: Step[]) => historyTops(play(steps).log.reverse());

describe('historyTops', () => {
  it('has nothing to act on in an empty log', () => {
    expect(topsAfter()).toEqual({ undo: null, redo: null });
  });

  it('undoes further back when the last change is undone already', () => {
    expect(topsAfter('do', 'do', 'undo')).toEqual({ undo: 1, redo: 2 });
  });

  it('can redo nothing once something new was done', () => {
    expect(topsAfter('do', 'undo', 'do')).toEqual({ undo: 3, redo: null });
  });

  it('redoes in order', () => {
    expect(topsAfter('do', 'do', 'undo', 'undo', 'redo')).toEqual({ undo: 1, redo: 2 });
  });

  it('agrees with two stacks over any history', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { log, undo, redo } = play(steps);
        expect(historyTops(log.reverse())).toEqual({ undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null });
      }),
      { numRuns: 2000 },
    );
  });

  it('says it is settled only when older entries change nothing', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const tops = new HistoryTops();
        let settled: { undo: number | null; redo: number | null } | null = null;
        for (const entry of play(steps).log.reverse()) {
          const isSettled = tops.feed(entry);
          if (settled) expect({ undo: tops.undo, redo: tops.redo }).toEqual(settled);
          if (settled) expect(isSettled).toBe(true);
          if (isSettled) settled = { undo: tops.undo, redo: tops.redo };
        }
      }),
    );
  });

  it('needs one entry of a log in which nothing was undone', () => {
    expect(new HistoryTops().feed({ sequence: 90_000, kind: 'do', target: null })).toBe(true);
  });
});

describe('a record in the log', () => {
  it('is no step of undo and cuts off no redo', () => {
    const log = [
      { sequence: 4, kind: 'record' as const, target: null },
      { sequence: 3, kind: 'undo' as const, target: 2 },
      { sequence: 2, kind: 'do' as const, target: null },
      { sequence: 1, kind: 'record' as const, target: null },
    ];
    expect(historyTops(log)).toEqual({ undo: null, redo: 2 });
  });
});
