import { resolve } from 'node:path';
import type { Arrival } from '../contract/files';
import { readSourceFile } from './read-source-file';
import type { RecentFiles } from './recent-files';

/** Opens files that the user picked, in the order of picking, and remembers those that could be read. */
export class DocumentOpener {
  readonly #recent: RecentFiles;
  readonly #now: () => Date;

  constructor(recent: RecentFiles, now: () => Date) {
    this.#recent = recent;
    this.#now = now;
  }

  /** One after the other, so that many large files do not fill the memory at once. */
  async open(paths: readonly string[]): Promise<Arrival[]> {
    const arrivals: Arrival[] = [];
    for (const path of paths) arrivals.push(await this.#openOne(resolve(path)));
    return arrivals;
  }

  async #openOne(path: string): Promise<Arrival> {
    const arrival = await readSourceFile(path);
    if (arrival.ok) await this.#recent.note(path, this.#now());
    return arrival;
  }
}
