/**
 * Calls `work` while the processor is idle, again and again until it says that it has come to its end. It may go on
 * for as long as what it is given says so, and does at least one step each time. Gives what stops it.
 *
 * @param patience in milliseconds: after so long it is called even if the processor is not idle
 */
export function whenIdle(work: (mayGoOn: () => boolean) => boolean, patience: number): () => void {
  let soon = 0;
  const later = (): void => {
    soon = requestIdleCallback(go, { timeout: patience });
  };
  const go = (deadline: IdleDeadline): void => {
    let steps = 0;
    if (!work(() => steps++ === 0 || deadline.timeRemaining() > 0)) later();
  };
  later();
  return () => cancelIdleCallback(soon);
}
