import { addDocument } from '../commands/add-document';
import type { Author } from '../commands/author';
import type { History } from '../commands/history';
import { removeDocument } from '../commands/remove-document';
import type { Document } from '../core/document/document';
import type { ReadingPosition } from '../core/document/reading-position';
import { readAnnotations } from '../db/annotations';
import type { LibraryDatabase } from '../db/database';
import { readText } from '../db/documents';
import { readPosition, writePosition } from '../db/positions';
import { readRelationsOf } from '../db/relations';
import { readSession, writeSession } from '../db/session';
import type { Arrival } from '../host/host';
import type { LibraryState } from './library.svelte';
import type { Notices } from './notices';
import type { OpenDocument } from './open-document.svelte';
import { wordsForReadRefusal } from './refusals';
import type { Selection } from './selection.svelte';

const LAST_OPEN = 'open-document';

interface DeskParts {
  db: LibraryDatabase;
  history: History;
  library: LibraryState;
  open: OpenDocument;
  selection: Selection;
  notices: Notices;
  author: () => Author;
}

/** Puts documents on the desk and takes them away: opening, adding, removing, and where reading stopped. */
export class Desk {
  #parts: DeskParts;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** Shows a document of the library; with `null`, none. */
  async show(document: Document | null): Promise<void> {
    if (document === null) {
      this.#parts.selection.clear();
      this.#parts.open.close();
    } else if (document.id !== this.#parts.open.page?.document.id) {
      await this.#parts.history.flush();
      const [text, annotations, position] = await Promise.all([
        readText(this.#parts.db, document.sha256),
        readAnnotations(this.#parts.db, document.id),
        readPosition(this.#parts.db, document.id),
      ]);
      this.#parts.selection.clear();
      this.#parts.open.show(document, text, annotations, position ?? null);
    }
    await writeSession(this.#parts.db, LAST_OPEN, document?.id ?? null).catch(() => undefined);
  }

  /** Shows the document that was open last. */
  async resume(): Promise<void> {
    const document = this.#parts.library.find(await readSession(this.#parts.db, LAST_OPEN));
    if (document) await this.show(document);
  }

  /** Takes what came of the files that the user picked: adds new ones, tells of refused ones, shows the last. */
  async take(arrivals: Arrival[]): Promise<void> {
    let shown: Document | null = null;
    for (const arrival of arrivals) {
      if (!arrival.ok) {
        this.#parts.notices.problem(wordsForReadRefusal(arrival.refusal));
        continue;
      }
      const known = this.#parts.library.withHash(arrival.value.sha256);
      if (known) {
        shown = known;
        this.#parts.notices.tell(`${arrival.value.fileName} is already in the library as “${known.title}”.`);
        continue;
      }
      const { change, document, text } = addDocument(this.#parts.author(), arrival.value);
      await this.#parts.history.commit(change, [text]);
      shown = document;
    }
    if (shown) await this.show(shown);
  }

  /** Takes the document in hand out of the library; undo brings it back. */
  async remove(document: Document): Promise<void> {
    await this.#parts.history.flush();
    const annotations = await readAnnotations(this.#parts.db, document.id);
    const relations = await readRelationsOf(
      this.#parts.db,
      annotations.map((annotation) => annotation.id),
    );
    if (this.#parts.open.page?.document.id === document.id) await this.show(null);
    await this.#parts.history.commit(removeDocument(this.#parts.author(), document, annotations, relations));
  }

  /** Where reading stopped is no work of the user's: where the disk refuses it, nothing is lost. */
  async rememberPosition(position: ReadingPosition): Promise<void> {
    await writePosition(this.#parts.db, position).catch(() => undefined);
  }
}
