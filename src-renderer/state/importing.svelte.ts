import type { Author } from '../commands/author';
import type { History } from '../commands/history';
import { importLibrary, type ImportCounts, type ImportOutcome } from '../commands/import-library';
import { readImport, readPresent } from '../commands/read-import';
import { readSettled } from '../commands/read-settled';
import type { LibraryData } from '../core/library/library-data';
import { counted } from '../core/words/counted';
import type { LibraryDatabase } from '../db/database';
import type { Host } from '../host/host';
import type { Desk } from './desk';
import type { LibraryState } from './library.svelte';
import type { Notices, Problem } from './notices';
import { wordsForFileProblems, wordsForReadRefusal } from './refusals';
import type { TagSetState } from './tag-set.svelte';

interface ImportingParts {
  db: LibraryDatabase;
  host: Host;
  history: History;
  library: LibraryState;
  tagSet: TagSetState;
  desk: Desk;
  notices: Notices;
  author: () => Author;
}

/** An export that was read, and what it would do to the library as it was then. */
export interface Found {
  fileName: string;
  imported: LibraryData;
  outcome: ImportOutcome;
  revision: number;
}

/** Takes in annotated JSON, after a look at what it brings. */
export class Importing {
  #parts: ImportingParts;
  found = $state.raw<Found | null>(null);

  constructor(parts: ImportingParts) {
    this.#parts = parts;
  }

  /** Asks for an export and reads it; whether it brings something that is to be looked at. */
  async choose(): Promise<boolean> {
    const { host, notices } = this.#parts;
    const chosen = await host.call('imports.choose', undefined);
    if (!chosen.ok) notices.problem(wordsForReadRefusal(chosen.refusal));
    if (!chosen.ok || !chosen.value) return false;
    const { fileName, text } = chosen.value;
    const read = await readImport(text);
    if (!read.ok) {
      notices.problem(wordsForFileProblems(fileName, read.problems));
      return false;
    }
    const found = await this.#meet(fileName, read.value);
    const brings =
      found !== null && (found.outcome.change.edits.length > 0 || found.outcome.conflicts.length > 0);
    if (found && !brings) notices.tell(wordsForImport(fileName, found.outcome.counts, false));
    this.found = brings ? found : null;
    return brings;
  }

  /** Takes what was found as one change, which one undo takes back. */
  async take(): Promise<void> {
    const { desk, history, library, notices } = this.#parts;
    const offered = this.found;
    this.found = null;
    if (!offered) return;
    const isNow = offered.revision === history.revision;
    const found = isNow ? offered : await this.#meet(offered.fileName, offered.imported);
    if (!found) return;
    const { change, texts, counts } = found.outcome;
    if (change.edits.length > 0) await history.commit(change, texts);
    notices.tell(wordsForImport(found.fileName, counts, change.edits.length > 0));
    const first = library.find(change.documentId);
    if (first) await desk.show(first);
  }

  /** What an export does to the library as it stands: nothing unwritten, nothing made meanwhile. */
  async #meet(fileName: string, imported: LibraryData): Promise<Found | null> {
    const { author, db, history, notices, tagSet } = this.#parts;
    const settled = await readSettled(history, () => readPresent(db, tagSet.current, imported));
    if (!settled) {
      notices.problem(wordsForUnsaved(fileName));
      return null;
    }
    const outcome = importLibrary(author(), fileName, imported, settled.value);
    return { fileName, imported, outcome, revision: history.revision };
  }
}

function wordsForImport(fileName: string, counts: ImportCounts, changed: boolean): string {
  const { documents, annotations, parties, relations, kept, differing, leftOut } = counts;
  const brought = listed([
    counted(documents, 'document'),
    counted(annotations, 'annotation'),
    ...(parties > 0 ? [counted(parties, 'party')] : []),
    ...(relations > 0 ? [counted(relations, 'relation')] : []),
  ]);
  const besides = kept > 0 ? `; ${counted(kept, 'annotation')} already here` : '';
  return [
    changed
      ? `Imported ${fileName}: ${brought}${besides}.`
      : `Everything in ${fileName} is already in the library.`,
    ...(differing > 0
      ? [`Left as it is here, since theirs is not later: ${counted(differing, 'annotation')}.`]
      : []),
    ...(leftOut > 0
      ? [`Left out, since they are not allowed between these here: ${counted(leftOut, 'relation')}.`]
      : []),
  ].join(' ');
}

const listed = (things: readonly string[]): string =>
  `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;

const wordsForUnsaved = (fileName: string): Problem => ({
  message: `${fileName} was not imported: the last changes are not saved yet.`,
  wayOut: 'Free some disk space, wait for “Saved”, and import it again.',
});
