import { journalDisk, type JournalDisk } from '../../src-main/files/journal/journal-disk';

export interface FailingDisk {
  disk: JournalDisk;
  /** How many calls have come, those of open files among them. */
  calls(): number;
  /** Whether the call that was to fail has come. */
  failed(): boolean;
  /** Lets the n-th call from now fail. */
  failAt(n: number): void;
}

/**
 * The real disk, but its n-th call fails with this code, counted from one. A write that fails has written half of what it
 * was to write.
 */
export function failingDisk(first: number, code: string): FailingDisk {
  let n = first;
  let calls = 0;
  const fails = () => ++calls === n;
  const error = () => Object.assign(new Error(`${code}, at call ${calls}`), { code });
  const guarded = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(from, name) {
        const method: unknown = Reflect.get(from, name);
        if (typeof method !== 'function') return method;
        return async (...given: unknown[]): Promise<unknown> => {
          // A file that is closed is closed, whatever the disk says of it.
          const now = fails();
          if (now && name === 'writeFile' && given[0] instanceof Uint8Array)
            await (method.call(from, given[0].subarray(0, given[0].length / 2)) as Promise<void>);
          if (now && name !== 'close') throw error();
          const answer: unknown = await method.apply(from, given);
          if (now) throw error();
          return name === 'create' || name === 'append' ? guarded(answer as object) : answer;
        };
      },
    });
  return {
    disk: guarded(journalDisk),
    calls: () => calls,
    failed: () => calls >= n,
    failAt: (next) => void ((calls = 0), (n = next)),
  };
}
