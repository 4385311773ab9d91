import { expect, it } from 'vitest';
import { firstValues } from '../../../../src-renderer/core/proposal/first-values';
import { aContext, TEXT } from '../../../builders/library';

it('a new annotation has its defaults, and in their place what its words say', () => {
  const values = firstValues(TEXT, { start: 0, end: 60 }, 'commitment', aContext());
  expect(values['recurrence']).toEqual({
    value: { type: 'choice', termIds: ['new'] },
    evidence: null,
    origin: 'default',
  });
  expect(values['strength']).toMatchObject({
    value: { type: 'choice', termIds: ['pledge'] },
    origin: 'proposed',
  });
  expect(values['addressee']).toBeUndefined();
});
