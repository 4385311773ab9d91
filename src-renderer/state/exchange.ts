import type { Author } from '../commands/author';
import { exportDocuments } from '../commands/export-documents';
import type { History } from '../commands/history';
import { importLibrary, type Present } from '../commands/import-library';
import { readImport, readPresent, type ImportProblem } from '../commands/read-import';
import type { Document } from '../core/document/document';
import { counted } from '../core/words/counted';
import type { LibraryDatabase } from '../db/database';
import type { Host } from '../host/host';
import type { Desk } from './desk';
import type { LibraryState } from './library.svelte';
import type { Notices, Problem } from './notices';
import { wordsForReadRefusal, wordsForWriteRefusal } from './refusals';
import type { TagSetState } from './tag-set.svelte';

interface ExchangeParts {
  db: LibraryDatabase;
  host: Host;
  history: History;
  library: LibraryState;
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

  /** Asks where, and writes one document there with its annotations. */
  exportDocument(document: Document): Promise<void> {
    return this.#export([document], document.fileName.replace(/(?<=.)\.[^.]*$/, ''));
  }

  /** Asks where, and writes the whole library there. */
  exportLibrary(): Promise<void> {
    return this.#export(this.#parts.library.documents, 'library');
  }

  async #export(documents: Document[], baseName: string): Promise<void> {
    const { db, history, host, notices, tagSet } = this.#parts;
    const from = { db, history, host, tagSet: tagSet.current };
    const saved = await exportDocuments(from, documents, baseName);
    if (!saved.ok) notices.problem(wordsForWriteRefusal(saved.refusal));
    else if (saved.value) notices.tell(`Exported to ${saved.value.fileName} in ${saved.value.folder}.`);
  }

  /** Asks for an export and takes it in as one change, or refuses it whole. */
  async import(): Promise<void> {
    const chosen = await this.#parts.host.call('imports.choose', undefined);
    if (!chosen.ok) return this.#parts.notices.problem(wordsForReadRefusal(chosen.refusal));
    if (!chosen.value) return;
    const { fileName, text } = chosen.value;
    const read = await readImport(text);
    if (!read.ok) return this.#parts.notices.problem(wordsForProblems(fileName, read.problems));

    const { db, history, tagSet } = this.#parts;
    // What is present must be what the import will meet: nothing unwritten, nothing made meanwhile.
    let present: Present;
    let revision: number;
    do {
      if (!(await history.flush())) return this.#parts.notices.problem(wordsForUnsaved(fileName));
      revision = history.revision;
      present = await readPresent(db, tagSet.current, read.value.documents);
    } while (revision !== history.revision);
    const { change, texts, counts } = importLibrary(this.#parts.author(), fileName, read.value, present);
    const differing =
      counts.differing > 0
        ? ` Left as it is here, since theirs is not later: ${counted(counts.differing, 'annotation')}.`
        : '';
    if (change.edits.length === 0) {
      return this.#parts.notices.tell(`Everything in ${fileName} is already in the library.${differing}`);
    }
    await this.#parts.history.commit(change, texts);
    const brought = `${counted(counts.documents, 'document')} and ${counted(counts.annotations, 'annotation')}`;
    const kept = counts.kept > 0 ? `; ${counted(counts.kept, 'annotation')} already here` : '';
    this.#parts.notices.tell(`Imported ${fileName}: ${brought}${kept}.${differing}`);
    const first = this.#parts.library.find(change.documentId);
    if (first) await this.#parts.desk.show(first);
  }
}

const wordsForUnsaved = (fileName: string): Problem => ({
  message: `${fileName} was not imported: the last changes are not saved yet.`,
  wayOut: 'Free some disk space, wait for “Saved”, and import it again.',
});

const SHOWN_PROBLEMS = 3;

function wordsForProblems(fileName: string, problems: ImportProblem[]): Problem {
  const shown = problems
    .slice(0, SHOWN_PROBLEMS)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  const rest = problems.length - shown.length;
  return {
    message: `${fileName} was not imported; nothing has changed.`,
    wayOut: `Export it again where it comes from, or mend it there:\n${shown.join('\n')}${rest > 0 ? `\nand ${rest} more` : ''}`,
  };
}
