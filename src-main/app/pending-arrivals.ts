import type { Arrival } from '../contract/files';

/** Holds what was opened from outside until the renderer listens, then hands it on at once. */
export class PendingArrivals {
  readonly #send: (arrivals: Arrival[]) => void;
  #pending: Promise<Arrival[]>[] = [];
  #listening = false;

  constructor(send: (arrivals: Arrival[]) => void) {
    this.#send = send;
  }

  /** Whether the page has said that it listens. */
  get listening(): boolean {
    return this.#listening;
  }

  /** Takes files that are being read; reading starts before there is a page. */
  async deliver(arriving: Promise<Arrival[]>): Promise<void> {
    if (this.listening) {
      const arrivals = await arriving;
      if (arrivals.length > 0) this.#handOn(arrivals);
    } else {
      this.#pending.push(arriving);
    }
  }

  /** What has come so far; from now on, arrivals are sent. */
  async take(): Promise<Arrival[]> {
    this.#listening = true;
    const pending = this.#pending;
    this.#pending = [];
    return (await Promise.all(pending)).flat();
  }

  /** The page may have been loaded anew while the files were read. */
  #handOn(arrivals: Arrival[]): void {
    if (this.listening) this.#send(arrivals);
    else this.#pending.push(Promise.resolve(arrivals));
  }

  /** The page is loaded anew and does not listen yet. */
  pageLeft(): void {
    this.#listening = false;
  }
}
