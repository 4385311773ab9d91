import type { History } from '../commands/history';
import type { Document } from '../core/document/document';
import { readAnnotations } from '../db/annotations';
import type { LibraryDatabase } from '../db/database';
import { readText } from '../db/documents';
import { exportLibrary } from '../commands/export-library';
import type { Host } from '../host/host';
import type { LibraryState } from './library.svelte';
import type { Notices } from './notices';
import type { OpenDocument } from './open-document.svelte';
import { wordsForWriteRefusal } from './refusals';
import type { TagSetState } from './tag-set.svelte';

/** Writes documents with their annotations to a file that the user names. */
export class Exporting {
  constructor(
    private db: LibraryDatabase,
    private host: Host,
    private history: History,
    private library: LibraryState,
    private open: OpenDocument,
    private tagSet: TagSetState,
    private notices: Notices,
  ) {}

  exportDocument(document: Document): Promise<void> {
    return this.#export([document], `${document.fileName.replace(/\.[^.]+$/, '')}.annotations.json`);
  }

  exportLibrary(): Promise<void> {
    return this.#export(this.library.documents, 'library.annotations.json');
  }

  async #export(documents: Document[], suggestedName: string): Promise<void> {
    await this.history.flush();
    const contents = await Promise.all(documents.map((document) => this.#contentOf(document)));
    const content = exportLibrary({ tagSet: this.tagSet.current, documents: contents });
    const saved = await this.host.call('exports.save', { suggestedName, content });
    if (!saved.ok) {
      const { message, wayOut } = wordsForWriteRefusal(saved.refusal);
      this.notices.problem(message, wayOut);
    } else if (saved.value) {
      this.notices.tell(`Exported to ${saved.value.fileName} in ${saved.value.folder}.`);
    }
  }

  /** The document in hand is taken from memory: it holds even what the store has not accepted yet. */
  async #contentOf(document: Document) {
    const { page, annotations } = this.open;
    if (page?.document.id === document.id) return { document, text: page.text, annotations };
    const [text, stored] = await Promise.all([
      readText(this.db, document.sha256),
      readAnnotations(this.db, document.id),
    ]);
    return { document, text, annotations: stored };
  }
}
