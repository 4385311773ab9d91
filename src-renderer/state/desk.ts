import { addDocument } from '../commands/add-document';
import type { Author } from '../commands/author';
import type { History } from '../commands/history';
import {
  readAnnotationsNow,
  readContent,
  readDocumentText,
  readRelationsNow,
} from '../commands/read-content';
import { removeDocument } from '../commands/remove-document';
import type { Document } from '../core/document/document';
import type { ReadingPosition } from '../core/document/reading-position';
import type { LibraryDatabase } from '../db/database';
import { readPosition, writePosition } from '../db/positions';
import { readSession, writeSession } from '../db/session';
import type { Arrival, ReadRefusal } from '../host/host';
import type { LibraryState } from './library.svelte';
import type { Notices } from './notices';
import type { OpenDocument } from './open-document.svelte';
import { wordsForReadRefusals } from './refusals';
import type { RelationsState } from './relations.svelte';
import type { Selection } from './selection.svelte';
import { READ, type Views } from './views.svelte';

const LAST_OPEN = 'open-document';

/** More annotations than this are not waited for: the text is shown with those near where reading goes on. */
const AT_ONCE = 2000;
/** How far about that place, in UTF-16 code units: a few screens. */
const NEAR = 20_000;

const isExport = (text: string): boolean => /^\s*\{\s*"format":\s*"marginalia-export"/.test(text);

interface DeskParts {
  db: LibraryDatabase;
  history: History;
  library: LibraryState;
  open: OpenDocument;
  relations: RelationsState;
  selection: Selection;
  notices: Notices;
  views: Views;
  author: () => Author;
  /** Told of what has come new. */
  added: (documents: readonly Document[]) => void;
}

/** Puts documents on the desk and takes them away: opening, adding, removing, and where reading stopped. */
export class Desk {
  #parts: DeskParts;
  #turn = 0;
  #completed: Promise<void> = Promise.resolve();

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /**
   * Shows a document of the library where it is read; with `null`, none. Of two that are asked for at once the later is
   * shown. Resolves when all its annotations are there, which may be a moment after it can be read.
   */
  async show(document: Document | null): Promise<void> {
    await this.#open(document);
    await this.#completed;
  }

  async #open(document: Document | null): Promise<void> {
    const { db, open, relations, selection, views } = this.#parts;
    if (document) views.show(READ);
    const turn = ++this.#turn;
    if (document === null) {
      selection.clear();
      open.close();
      relations.show([], null);
    } else if (document.id !== open.page?.document.id) {
      try {
        await this.#read(document, turn);
      } catch (error) {
        this.#refuse(document, error);
      }
      if (turn !== this.#turn) return;
    }
    await writeSession(db, LAST_OPEN, document?.id ?? null).catch(() => undefined);
  }

  async #read(document: Document, turn: number): Promise<void> {
    const { db, history, library, open, relations, selection } = this.#parts;
    const readingText = readDocumentText(db, history, document);
    const position = (await readPosition(db, document.id)) ?? null;
    const top = position?.top ?? 0;
    const near =
      library.annotationsOf(document.id) > AT_ONCE ? { start: top - NEAR, end: top + NEAR } : undefined;
    const [text, annotations, links] = await Promise.all([
      readingText,
      readAnnotationsNow(db, history, document.id, near),
      readRelationsNow(db, history, document.id),
    ]);
    if (turn !== this.#turn) return;
    selection.clear();
    relations.show(links, document.id);
    open.show(document, text, annotations, position, near === undefined);
    this.#completed = near ? this.#complete(document, turn) : Promise.resolve();
  }

  async #complete(document: Document, turn: number): Promise<void> {
    const { db, history, open } = this.#parts;
    try {
      const annotations = await readAnnotationsNow(db, history, document.id);
      if (turn === this.#turn) open.complete(annotations);
    } catch (error) {
      if (turn !== this.#turn) return;
      open.close();
      this.#refuse(document, error);
    }
  }

  #refuse({ title }: Document, error: unknown): void {
    this.#parts.notices.problem({
      message: `${title} could not be opened: ${error instanceof Error ? error.message : String(error)}.`,
      wayOut: 'Its annotations are untouched. Open its file again, or start Marginalia again.',
    });
  }

  /** Shows the document that was open last. */
  async resume(): Promise<void> {
    const document = this.#parts.library.find(await readSession(this.#parts.db, LAST_OPEN));
    if (document) await this.#open(document);
  }

  /** Takes what came of the files that the user picked: adds new ones, tells of refused ones, shows the last. */
  async take(arrivals: Arrival[]): Promise<void> {
    let shown: Document | null = null;
    const added: Document[] = [];
    const refused: ReadRefusal[] = [];
    for (const arrival of arrivals) {
      if (!arrival.ok) {
        refused.push(arrival.refusal);
        continue;
      }
      if (isExport(arrival.value.text)) {
        this.#parts.notices.problem({
          message: `${arrival.value.fileName} is an export of Marginalia, not a text.`,
          wayOut: 'Bring its documents in by “Import annotated JSON…” in the File menu.',
        });
        continue;
      }
      const known = this.#parts.library.withHash(arrival.value.sha256);
      if (known) {
        shown = known;
        this.#parts.notices.tell(`${arrival.value.fileName} is already in the library as “${known.title}”.`);
        continue;
      }
      const { change, document, text } = addDocument(this.#parts.author(), arrival.value);
      void this.#parts.history.commit(change, [text]);
      added.push(document);
      shown = document;
    }
    if (refused.length > 0) this.#parts.notices.problem(wordsForReadRefusals(refused, arrivals.length));
    if (shown) await this.show(shown);
    this.#parts.added(added);
  }

  /** Takes a document with its annotations out of the library; undo brings them back. Says how many they were. */
  async remove(document: Document): Promise<{ annotations: number }> {
    const content = await readContent(this.#parts.db, this.#parts.history, document);
    this.#parts.selection.clear();
    await this.#parts.history.commit(removeDocument(this.#parts.author(), content));
    return { annotations: content.annotations.length };
  }

  /** Where reading stopped is no work of the user's: where the disk refuses it, nothing is lost. */
  async rememberPosition(position: ReadingPosition): Promise<void> {
    await writePosition(this.#parts.db, position).catch(() => undefined);
  }
}
