import { expect, it } from 'vitest';
import { isNameable } from '../../../../src-renderer/core/party/is-nameable';

it('a name can be learned, but no pronoun, no number and no long stretch', () => {
  expect(['President Maren Talvik', 'the Chinese side', '中方'].every(isNameable)).toBe(true);
  expect(['She', 'they', ' it ', '2026', 'x '.repeat(60)].some(isNameable)).toBe(false);
});
