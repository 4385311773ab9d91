import { join } from 'node:path';
import type { JournalText } from '../../contract/journal';
import { replaceFile } from '../write-atomic';
import { sha256 } from './hash';
import type { JournalDisk } from './journal-disk';
import { KeepingError, readOrMissing } from './keeping-error';

/**
 * The texts of documents, each in a file that is named by the hash of the document's bytes and bears a hash of its own:
 * a line with the hash, then the text as JSON, which keeps every code unit. A text never changes.
 */
export class TextStore {
  constructor(
    readonly folder: string,
    private disk: JournalDisk,
  ) {}

  /** Keeps a text, unless it is there already and sound. */
  async put({ sha256: name, text }: JournalText): Promise<void> {
    if (await this.isSound(name)) return;
    const content = JSON.stringify(text);
    await this.disk.makeFolder(this.folder);
    await replaceFile(
      this.#path(name),
      `${JSON.stringify({ sha256: sha256(content) })}\n${content}`,
      this.disk,
    );
  }

  /** Throws `missing` or `damaged`, and what the disk throws. */
  async get(name: string): Promise<string> {
    return JSON.parse((await this.#content(name)).toString('utf8')) as string;
  }

  async isSound(name: string): Promise<boolean> {
    try {
      await this.#content(name);
      return true;
    } catch (error) {
      if (error instanceof KeepingError) return false;
      throw error;
    }
  }

  async #content(name: string): Promise<Buffer> {
    const bytes = await readOrMissing(this.#path(name), this.disk);
    const at = bytes.indexOf(10);
    const content = bytes.subarray(at + 1);
    const head = `${JSON.stringify({ sha256: sha256(content) })}\n`;
    if (at === -1 || bytes.toString('latin1', 0, at + 1) !== head) throw new KeepingError('damaged');
    return content;
  }

  fileName(name: string): string {
    return `${name}.json`;
  }

  #path(name: string): string {
    return join(this.folder, this.fileName(name));
  }
}
