import type { Author } from '../commands/author';
import { exportDocuments } from '../commands/export-documents';
import type { History } from '../commands/history';
import { importLibrary } from '../commands/import-library';
import { readImport, readPresent, type ImportProblem } from '../commands/read-import';
import type { Document } from '../core/document/document';
import type { LibraryDatabase } from '../db/database';
import type { Host } from '../host/host';
import type { Desk } from './desk';
import type { LibraryState } from './library.svelte';
import type { Notices } from './notices';
import type { OpenDocument } from './open-document.svelte';
import { wordsForReadRefusal, wordsForWriteRefusal } from './refusals';
import type { TagSetState } from './tag-set.svelte';

interface ExchangeParts {
  db: LibraryDatabase;
  host: Host;
  history: History;
  library: LibraryState;
  open: OpenDocument;
  tagSet: TagSetState;
  desk: Desk;
  notices: Notices;
  author: () => Author;
}

/** Takes libraries out to files and in from them, and tells how it went. */
export class Exchange {
  #parts: ExchangeParts;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
  }

  exportDocument(document: Document): Promise<void> {
    return this.#export([document], `${document.fileName.replace(/\.[^.]+$/, '')}.annotations.json`);
  }

  exportLibrary(): Promise<void> {
    return this.#export(this.#parts.library.documents, 'library.annotations.json');
  }

  async #export(documents: Document[], suggestedName: string): Promise<void> {
    await this.#parts.history.flush();
    const { page, annotations } = this.#parts.open;
    const inHand = page && { document: page.document, text: page.text, annotations };
    const from = { db: this.#parts.db, host: this.#parts.host, tagSet: this.#parts.tagSet.current, inHand };
    const saved = await exportDocuments(from, documents, suggestedName);
    if (!saved.ok) this.#parts.notices.problem(wordsForWriteRefusal(saved.refusal));
    else if (saved.value)
      this.#parts.notices.tell(`Exported to ${saved.value.fileName} in ${saved.value.folder}.`);
  }

  /** Asks for an export and takes it in as one change, or refuses it whole. */
  async import(): Promise<void> {
    const chosen = await this.#parts.host.call('imports.choose', undefined);
    if (!chosen.ok) return this.#parts.notices.problem(wordsForReadRefusal(chosen.refusal));
    if (!chosen.value) return;
    const { fileName, text } = chosen.value;
    const read = await readImport(text);
    if (!read.ok) return this.#parts.notices.problem(wordsForProblems(fileName, read.problems));

    await this.#parts.history.flush();
    const present = await readPresent(this.#parts.db, this.#parts.tagSet.current, read.value.documents);
    const { change, texts, counts } = importLibrary(this.#parts.author(), fileName, read.value, present);
    if (change.edits.length === 0) {
      return this.#parts.notices.tell(`Everything in ${fileName} is already in the library.`);
    }
    await this.#parts.history.commit(change, texts);
    this.#parts.notices.tell(
      `Imported ${fileName}: ${counts.documents} documents and ${counts.annotations} annotations` +
        (counts.kept > 0 ? `; ${counts.kept} were already here.` : '.'),
    );
    const first = this.#parts.library.find(change.documentId);
    if (first) await this.#parts.desk.show(first);
  }
}

const SHOWN_PROBLEMS = 3;

function wordsForProblems(fileName: string, problems: ImportProblem[]) {
  const shown = problems
    .slice(0, SHOWN_PROBLEMS)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  const rest = problems.length - shown.length;
  return {
    message: `${fileName} was not imported; nothing has changed.`,
    wayOut: shown.join('\n') + (rest > 0 ? `\nand ${rest} more` : ''),
  };
}
