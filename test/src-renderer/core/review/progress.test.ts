import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../../src-renderer/core/review/progress';

const at = (...seconds: number[]) =>
  seconds.map((second) => ({
    decisions: [
      {
        verdict: 'confirmed' as const,
        reviewer: 'Ada',
        at: new Date(second * 1000).toISOString(),
        reason: '',
      },
    ],
  }));
const open = { decisions: [] };

describe('the progress of a review', () => {
  it('counts what the reviewer decided and what is left, whatever others did', () => {
    expect(progressOf([...at(10), open, open], 'Ada')).toMatchObject({ done: 1, left: 2 });
    expect(progressOf([...at(10), open, open], 'Ben')).toMatchObject({ done: 0, left: 3 });
  });

  it('has a pace once there are three steps', () => {
    expect(progressOf(at(0, 10, 20), 'Ada').secondsEach).toBeNull();
    expect(progressOf(at(0, 10, 20, 30), 'Ada').secondsEach).toBe(10);
  });

  it('counts no break and no decisions made together into the pace', () => {
    expect(progressOf(at(0, 10, 20, 30, 4000, 4000, 4000), 'Ada').secondsEach).toBe(10);
  });

  it('is that of the last twenty steps', () => {
    const slow = Array.from({ length: 30 }, (_, step) => step * 100);
    const fast = Array.from({ length: 20 }, (_, step) => 2900 + (step + 1) * 5);
    expect(progressOf(at(...slow, ...fast), 'Ada').secondsEach).toBe(5);
  });
});
