import type { Page } from '@playwright/test';

/**
 * Does the work, and says besides its result how much processor time, in milliseconds, the page's main thread took for
 * it: what waiting for a frame does not lengthen, and other work on the machine hardly.
 */
export async function withProcessorTime<T>(
  page: Page,
  work: () => Promise<T>,
): Promise<{ result: T; processor: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  const before = await spent();
  const result = await work();
  const processor = (await spent()) - before;
  await session.detach();
  return { result, processor };
}
