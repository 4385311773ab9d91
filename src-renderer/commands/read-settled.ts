import type { History } from './history';

/**
 * Reads from the store when all is written, so that what comes back is the library as it stands; `null` while the
 * store does not take what waits to be written.
 */
export async function readSettled<Value>(
  history: History,
  read: () => Promise<Value>,
): Promise<{ value: Value } | null> {
  for (;;) {
    if (!(await history.flush())) return null;
    const { revision } = history;
    const value = await read();
    if (revision === history.revision) return { value };
  }
}
