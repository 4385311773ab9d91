import type { Verdict } from '../../core/review/decision';
import type { Progress } from '../../core/review/progress';
import type { DecisionFilter } from '../../core/review/queue';
import { counted } from '../../core/words/counted';

/** The decisions as the filter offers them, in its groups. */
export const decisionChoices: { group: string; choices: [DecisionFilter, string][] }[] = [
  {
    group: 'By you',
    choices: [
      ['me-open', 'not decided by you'],
      ['me-confirmed', 'confirmed by you'],
      ['me-rejected', 'rejected by you'],
      ['me-discuss', 'to discuss, by you'],
    ],
  },
  {
    group: 'By anyone',
    choices: [
      ['any', 'any decision'],
      ['open', 'open'],
      ['confirmed', 'confirmed'],
      ['rejected', 'rejected'],
      ['discuss', 'to discuss'],
      ['disagreement', 'disagreements'],
    ],
  },
];

/** What a verdict is called on the button that gives it. */
export const verdictActions: Record<Verdict, string> = {
  confirmed: 'Confirm',
  rejected: 'Reject',
  discuss: 'Discuss',
};

/** `12 decided, 30 left, 8 s each`. */
export function progressWords({ done, left, secondsEach }: Progress): string {
  const pace = secondsEach === null ? '' : `, ${Math.round(secondsEach)} s each`;
  const minutes = secondsEach === null ? 0 : Math.ceil((left * secondsEach) / 60);
  const rest = minutes > 0 ? `, about ${counted(minutes, 'minute')} to go` : '';
  return `${done} decided, ${left} left${pace}${rest}`;
}
