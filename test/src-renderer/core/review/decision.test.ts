import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decisionBy,
  verdictOf,
  withDecision,
  withoutDecisionBy,
  type Decision,
} from '../../../../src-renderer/core/review/decision';

const anyDecision: fc.Arbitrary<Decision> = fc.record({
  verdict: fc.constantFrom('confirmed' as const, 'rejected' as const, 'discuss' as const),
  reviewer: fc.constantFrom('Ada', 'Ben', 'Cora'),
  at: fc.nat(50).map((second) => `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z`),
  reason: fc.string(),
});
const anyDecisions = fc.uniqueArray(anyDecision, { selector: ({ reviewer }) => reviewer });

describe('decisions', () => {
  it('leave an annotation open while there is none', () => {
    expect(verdictOf([])).toBeNull();
  });

  it('are one for each reviewer, the latest, and no one else’s is touched', () => {
    fc.assert(
      fc.property(anyDecisions, anyDecision, (before, decision) => {
        const after = withDecision(before, decision);
        expect(decisionBy(after, decision.reviewer)).toBe(decision);
        expect(after.filter(({ reviewer }) => reviewer === decision.reviewer)).toEqual([decision]);
        expect(withoutDecisionBy(after, decision.reviewer)).toEqual(
          withoutDecisionBy(before, decision.reviewer),
        );
      }),
    );
  });

  it('stand by the newest, in whatever order they are kept', () => {
    const early: Decision = {
      verdict: 'confirmed',
      reviewer: 'Ada',
      at: '2026-01-01T09:00:00.000Z',
      reason: '',
    };
    const late: Decision = { ...early, verdict: 'rejected', reviewer: 'Ben', at: '2026-01-02T09:00:00.000Z' };
    expect(verdictOf([early, late])).toBe('rejected');
    expect(verdictOf([late, early])).toBe('rejected');
  });
});
