import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** A display in memory. */
export interface Display {
  /** What `DISPLAY` is set to, e.g. `:99`. */
  name: string;
  close: () => Promise<void>;
}

const SCREEN = '1440x1000x24';

/**
 * Starts an X server without a screen. Windows on one display share its focus and its clipboard, so runs side by side
 * need one each.
 */
export async function openDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'exit');
  // The server chooses a free number and says it when it is ready.
  const [number] = (await Promise.race([
    once(server.stdio[3] as Readable, 'data'),
    ended.then(() => Promise.reject(new Error('Xvfb ended before it was ready.'))),
  ])) as [Buffer];
  return {
    name: `:${number.toString().trim()}`,
    close: async () => {
      server.kill();
      await ended;
    },
  };
}
