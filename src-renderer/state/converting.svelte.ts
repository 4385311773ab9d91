import type { Author } from '../commands/author';
import { readContents, relationsOf } from '../commands/export-documents';
import { exportFormat, exportLosses } from '../commands/export-format';
import type { History } from '../commands/history';
import { importLibrary, type ImportCounts } from '../commands/import-library';
import { readPresent } from '../commands/read-import';
import {
  keepingPresent,
  landForeign,
  readForeign,
  type Foreign,
  type Taking,
} from '../commands/read-foreign';
import { readSettled } from '../commands/read-settled';
import { lossesOf, type Loss } from '../core/corpus/losses';
import { baseNameOf } from '../core/document/base-name';
import type { Document } from '../core/document/document';
import type { LibraryData } from '../core/library/library-data';
import { counted } from '../core/words/counted';
import type { LibraryDatabase } from '../db/database';
import type { Host } from '../host/host';
import type { Desk } from './desk';
import type { LibraryState } from './library.svelte';
import type { Notices } from './notices';
import type { PartiesState } from './parties.svelte';
import { wordsForFileProblems, wordsForReadRefusal } from './refusals';
import type { TagSetState } from './tag-set.svelte';
import { tellSaved } from './tell-saved';

/** A format as features know it, from the registry. */
type Format = Foreign['format'];

interface ConvertingParts {
  db: LibraryDatabase;
  host: Host;
  history: History;
  library: LibraryState;
  parties: PartiesState;
  tagSet: TagSetState;
  desk: Desk;
  notices: Notices;
  author: () => Author;
}

/** Work with other tools: what they wrote comes in after a look at it, what goes to them is told what it loses. */
export class Converting {
  #parts: ConvertingParts;
  /** What was found in files and is not taken yet. */
  found = $state.raw<Foreign | null>(null);

  constructor(parts: ConvertingParts) {
    this.#parts = parts;
  }

  /** Asks for files and reads them; whether there is something to be looked at. */
  async choose(): Promise<boolean> {
    const { host, notices } = this.#parts;
    const chosen = await host.call('imports.chooseFiles', undefined);
    if (!chosen.ok) notices.problem(wordsForReadRefusal(chosen.refusal));
    if (!chosen.ok || !chosen.value) return false;
    const read = readForeign(chosen.value);
    const [first] = chosen.value;
    if (!read.ok) notices.problem(wordsForFileProblems(first!.fileName, read.problems));
    else if ('own' in read)
      notices.problem({
        message: `${first!.fileName} is annotated JSON of Marginalia.`,
        wayOut: 'Import it by “Import annotated JSON…” in the File menu, which loses nothing.',
      });
    this.found = read.ok && 'value' in read ? read.value : null;
    return this.found !== null;
  }

  /** Takes what was found into the library as one change, which one undo takes back. */
  async take(taking: Pick<Taking, 'mapping' | 'leaving'>): Promise<void> {
    const { author, db, desk, history, library, notices, tagSet } = this.#parts;
    const { found } = this;
    this.found = null;
    if (!found) return;
    const by = author();
    const landing = { ...taking, known: tagSet.current, at: by.now() };
    const { library: landed, skipped } = await landForeign(found, landing);
    const settled = await readSettled(history, () => readPresent(db, tagSet.current, landed));
    if (!settled)
      return notices.problem({
        message: `${found.fileName} was not imported: the last changes are not saved yet.`,
        wayOut: 'Free some disk space, wait for “Saved”, and import it again.',
      });
    const timeless = !found.format.carries.includes('times');
    const coming = timeless ? keepingPresent(landed, settled.value) : landed;
    const { change, texts, counts } = importLibrary(by, found.fileName, coming, settled.value);
    if (change.edits.length > 0) await history.commit(change, texts);
    notices.tell(wordsFor(found.fileName, counts, skipped.length));
    const first = library.find(change.documentId);
    if (first) await desk.show(first);
  }

  /** What of a document, or of the whole library, a format does not hold. */
  async losses(format: Format, document: Document | null): Promise<Loss[]> {
    return lossesOf(await this.#read(document), format.carries);
  }

  /** Asks where, and writes a document, or the whole library, there. */
  async export(format: Format, document: Document | null): Promise<void> {
    const { host, notices } = this.#parts;
    const library = await this.#read(document);
    const { saved, differing } = await exportFormat(host, { format, library, baseName: nameOf(document) });
    tellSaved(notices, saved);
    if (saved.ok && saved.value && differing.length > 0)
      notices.problem({
        message: `${saved.value.fileName} does not read back as it was meant: ${differing.slice(0, 3).join('; ')}.`,
        wayOut: 'Nothing in the library is changed. Export annotated JSON to be sure of everything.',
      });
  }

  /** Asks where, and writes the list of what a format does not hold there. */
  async exportLosses(format: Format, losses: readonly Loss[], document: Document | null): Promise<void> {
    const { host, notices } = this.#parts;
    tellSaved(notices, await exportLosses(host, { format, losses, baseName: nameOf(document) }));
  }

  async #read(document: Document | null): Promise<LibraryData> {
    const { db, history, library, parties, tagSet } = this.#parts;
    const contents = await readContents(db, history, document ? [document] : library.documents);
    return {
      tagSet: tagSet.current,
      parties: [...parties.all],
      documents: contents,
      relations: relationsOf(contents).inside,
    };
  }
}

const nameOf = (document: Document | null): string => (document ? baseNameOf(document) : 'library');

function wordsFor(fileName: string, counts: ImportCounts, skipped: number): string {
  const { documents, annotations, relations, kept, differing, leftOut } = counts;
  const brought = [
    counted(documents, 'document'),
    counted(annotations, 'annotation'),
    counted(relations, 'relation'),
  ];
  return [
    `Imported ${fileName}: ${brought.slice(0, 2).join(', ')} and ${brought[2]!}.`,
    ...(kept + differing > 0
      ? [`Already here and left as they are: ${counted(kept + differing, 'annotation')}.`]
      : []),
    ...(skipped + leftOut > 0 ? [`Left out: ${counted(skipped + leftOut, 'relation')}.`] : []),
  ].join(' ');
}
