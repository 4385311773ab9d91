import { errorCode } from '../files/error-code';

/** One thing that was refused, without a word of what it was about. */
export interface NotedRefusal {
  /** ISO 8601, UTC. */
  at: string;
  call: string;
  code: string;
}

const MOST = 50;

/** What the disk or the journal refused since the start, latest last. */
export class Refusals {
  readonly noted: NotedRefusal[] = [];

  note(call: string, error: unknown): void {
    console.error(`${call} was refused`, error);
    const code = errorCode(error) ?? (error instanceof Error ? error.name : 'unknown');
    this.noted.push({ at: new Date().toISOString(), call, code });
    if (this.noted.length > MOST) this.noted.shift();
  }
}
