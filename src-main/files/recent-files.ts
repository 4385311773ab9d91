import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { RecentFile } from '../contract/files';
import { z } from '../contract/schema';
import { shortenFolder } from './shorten-folder';
import { StoredJson } from './stored-json';

const MOST = 20;

const entries = z.array(
  z.object({ token: z.string().min(1), path: z.string().min(1), openedAt: z.iso.datetime() }),
);

type Entry = z.infer<typeof entries>[number];

/** The files opened last, newest first. The renderer knows them by token; only here a token becomes a path. */
export class RecentFiles {
  readonly #stored: StoredJson<Entry[]>;
  readonly #home: string;

  private constructor(stored: StoredJson<Entry[]>, home: string) {
    this.#stored = stored;
    this.#home = home;
  }

  static async open(path: string, home: string): Promise<RecentFiles> {
    return new RecentFiles(await StoredJson.open(path, entries, []), home);
  }

  list(): RecentFile[] {
    return this.#stored.value.map(({ token, path, openedAt }) => ({
      token,
      fileName: basename(path),
      folder: shortenFolder(path, this.#home),
      openedAt,
    }));
  }

  pathOf(token: string): string | undefined {
    return this.#stored.value.find((entry) => entry.token === token)?.path;
  }

  /** Puts a file at the head of the list; one that was in it keeps its token. */
  async note(path: string, openedAt: Date): Promise<void> {
    const known = this.#stored.value.find((entry) => entry.path === path);
    const others = this.#stored.value.filter((entry) => entry !== known);
    const entry = { token: known?.token ?? randomUUID(), path, openedAt: openedAt.toISOString() };
    await this.#stored.set([entry, ...others].slice(0, MOST));
  }

  /** Resolves when the list is on the disk. */
  settled(): Promise<void> {
    return this.#stored.settled();
  }
}
