import { expect, it } from 'vitest';
import { intervalWords } from '../../../../src-renderer/core/attribute/interval-words';

it('a stretch of days says its ends, the one that there is, or the one day that it is', () => {
  const words = (from: string | null, to: string | null) => intervalWords({ from, to });
  expect(words('2026-01-01', '2026-12-31')).toBe('1 Jan 2026 – 31 Dec 2026');
  expect(words(null, '2026-12-31')).toBe('until 31 Dec 2026');
  expect(words('2025-05-01', null)).toBe('1 May 2025 or later');
  expect(words('2025-03-12', '2025-03-12')).toBe('12 Mar 2025');
});
