import { expect, test } from '@playwright/test';
import { killAndCheck } from '../faults/kill-and-check';

// The short form of `npm run test:faults`.
test('no acknowledged change is lost when the program is killed at random', async () => {
  test.setTimeout(240_000);
  const { kills, acknowledged, lost, problems } = await killAndCheck({ kills: 4, seed: 7 });
  expect({ kills, lost, problems }).toEqual({ kills: 4, lost: 0, problems: [] });
  expect(acknowledged).toBeGreaterThan(0);
});

test('one that is taken out of journal and store is reported as lost', async () => {
  test.setTimeout(120_000);
  const { acknowledged, lost } = await killAndCheck({ kills: 1, seed: 3, sabotage: true });
  expect(acknowledged).toBeGreaterThan(0);
  expect(lost).toBe(1);
});
