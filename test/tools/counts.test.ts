import { expect, it } from 'vitest';
import { countEndToEndTests, countUnitTests, lastLine, sum } from '../../tools/test/counts.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

it('counts every unit test by its outcome', () => {
  const report = {
    testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'pending', 'todo')],
  };
  expect(countUnitTests(report)).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

it('counts a test file that could not be loaded as a failure', () => {
  expect(countUnitTests({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('counts an end-to-end run that broke outside any test as a failure', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countEndToEndTests({ stats, errors: [{}] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('does not count the error of a failed end-to-end test twice', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 1 };
  expect(countEndToEndTests({ stats, errors: [{}] })).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

it('ends with `N passed, N failed`, and mentions skipped tests only when there are some', () => {
  expect(
    lastLine(
      sum([
        { passed: 2, failed: 0, skipped: 0 },
        { passed: 3, failed: 1, skipped: 0 },
      ]),
    ),
  ).toBe('5 passed, 1 failed');
  expect(lastLine({ passed: 5, failed: 0, skipped: 2 })).toBe('5 passed, 0 failed, 2 skipped');
});
