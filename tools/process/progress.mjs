const everyMs = 10_000;

/** @param {string} text */
export const say = (text) => console.log(text);

/**
 * Names a long step when it begins, while it lasts, and when it is over.
 * @template Value
 * @param {string} label
 * @param {() => Promise<Value>} work
 * @param {(value: Value) => boolean} [succeeded] Whether what came back is a success.
 * @returns {Promise<Value>}
 */
export async function withProgress(label, work, succeeded = () => true) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  say(`… ${label}`);
  const timer = setInterval(() => say(`  ${label}: ${seconds()} so far`), everyMs);
  try {
    const value = await work();
    say(`${succeeded(value) ? '✓' : '✗'} ${label} (${seconds()})`);
    return value;
  } catch (error) {
    say(`✗ ${label} (${seconds()})`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
