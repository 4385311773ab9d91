import type { Outcome, Query } from '../../core/search/query';
import type { Found } from '../../state/finding.svelte';
import type { ToWorker } from './search-worker';

/** After this a regular expression has run away. Other searches take time in proportion to the text alone. */
const PATTERN_MS = 1000;
const PLAIN_MS = 30_000;

/**
 * Searches beside the page, in a worker that is ended when a pattern runs away, so that the page never waits.
 * One search runs at a time; of those asked for meanwhile the last one is run.
 */
export class Searcher {
  #worker: Promise<Worker> | null = null;
  /** The text that the worker has. */
  #text: string | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #latest = 0;

  /** Resolves with `null` when another search was asked for meanwhile. */
  async search(text: string, query: Query): Promise<Found | null> {
    const mine = ++this.#latest;
    const turn = this.#turn.then(() => (mine === this.#latest ? this.#run(text, query) : null));
    this.#turn = turn;
    const found = await turn;
    return mine === this.#latest ? found : null;
  }

  /** Ends what runs; the next search begins anew. */
  end(): void {
    this.#latest++;
    this.#drop();
  }

  async #run(text: string, query: Query): Promise<Found> {
    const limit = query.regularExpression ? PATTERN_MS : PLAIN_MS;
    try {
      const worker = await (this.#worker ??= startWorker());
      if (this.#text !== text) send(worker, { text });
      this.#text = text;
      const outcome = await answerTo(worker, query, limit);
      if (outcome === null) this.#drop();
      return outcome ?? { kind: 'too-long' };
    } catch {
      this.#drop();
      return { kind: 'broken' };
    }
  }

  #drop(): void {
    void this.#worker?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
    this.#worker = null;
    this.#text = null;
  }
}

const send = (worker: Worker, message: ToWorker): void => worker.postMessage(message);

function startWorker(): Promise<Worker> {
  return new Promise((started, failed) => {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = () => started(worker);
    worker.onerror = () => failed(new Error('The search worker did not start.'));
  });
}

/** The outcome, or `null` when none came in time. */
function answerTo(worker: Worker, query: Query, limit: number): Promise<Outcome | null> {
  return new Promise((answered, failed) => {
    const timer = setTimeout(() => answered(null), limit);
    worker.onmessage = ({ data }: MessageEvent<Outcome>) => {
      clearTimeout(timer);
      answered(data);
    };
    worker.onerror = () => {
      clearTimeout(timer);
      failed(new Error('The search broke off.'));
    };
    send(worker, { query });
  });
}
