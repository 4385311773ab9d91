import { exportCalendar } from '../commands/export-calendar';
import { exportDocuments } from '../commands/export-documents';
import { exportTable } from '../commands/export-table';
import type { History } from '../commands/history';
import { savePicture } from '../commands/save-picture';
import { saveTable, type TableKind } from '../commands/save-table';
import type { Names } from '../core/attribute/value-words';
import { baseNameOf } from '../core/document/base-name';
import type { Document } from '../core/document/document';
import type { DueItem } from '../core/due/due-items';
import type { Table } from '../core/table/table';
import type { Tag } from '../core/tagset/tag-set';
import type { TagSetLookup } from '../core/tagset/tag-set-lookup';
import { counted } from '../core/words/counted';
import type { LibraryDatabase } from '../db/database';
import type { Host } from '../host/host';
import type { LibraryState } from './library.svelte';
import type { Notices } from './notices';
import type { PartiesState } from './parties.svelte';
import type { TagSetState } from './tag-set.svelte';
import { tellSaved } from './tell-saved';

interface ExchangeParts {
  db: LibraryDatabase;
  host: Host;
  history: History;
  library: LibraryState;
  parties: PartiesState;
  tagSet: TagSetState;
  notices: Notices;
}

/** Takes libraries out to files, and tells how it went. */
export class Exchange {
  #parts: ExchangeParts;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
  }

  /** Asks where, and writes one document there with its annotations. */
  exportDocument(document: Document): Promise<void> {
    return this.#export([document], baseNameOf(document), false);
  }

  /** Asks where, and writes the whole library there. */
  exportLibrary(): Promise<void> {
    return this.#export(this.#parts.library.documents, 'library', true);
  }

  async #export(documents: Document[], baseName: string, whole: boolean): Promise<void> {
    const { db, history, host, parties, tagSet } = this.#parts;
    const current = () => ({ tagSet: tagSet.current, parties: parties.all });
    const from = { db, history, host, current };
    const { saved, leftBehind } = await exportDocuments(from, documents, baseName, whole);
    tellSaved(this.#parts.notices, saved, wordsForLeftBehind(leftBehind));
  }

  /** Asks where, and writes what one document has of a tag there, as a table. */
  exportDocumentTable(tag: Tag, document: Document): Promise<void> {
    return this.#exportTable(tag, [document], baseNameOf(document));
  }

  /** Asks where, and writes what the whole library has of a tag there, as a table. */
  exportLibraryTable(tag: Tag): Promise<void> {
    return this.#exportTable(tag, this.#parts.library.documents, 'library');
  }

  async #exportTable(tag: Tag, documents: Document[], baseName: string): Promise<void> {
    const { db, history, host, parties, tagSet } = this.#parts;
    const from = { db, history, host, tagSet: tagSet.current, parties: parties.all };
    tellSaved(this.#parts.notices, await exportTable(from, tag, documents, baseName));
  }

  /** Asks where, and writes a table of the library there. */
  async exportTable(kind: TableKind, table: Table, things: string): Promise<void> {
    tellSaved(
      this.#parts.notices,
      await saveTable(this.#parts.host, kind, table, { baseName: 'library', things }),
    );
  }

  /** Asks where, and writes what is due there as a calendar. */
  async exportCalendar(items: readonly DueItem[], lookup: TagSetLookup, names: Names): Promise<void> {
    tellSaved(this.#parts.notices, await exportCalendar(this.#parts.host, items, lookup, names));
  }

  /** Asks where, and writes a picture of the library there. */
  async exportPicture(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<void> {
    tellSaved(this.#parts.notices, await savePicture(this.#parts.host, name, content));
  }
}

/** Relations of a document that lead to others cannot come along with it. */
const wordsForLeftBehind = (count: number): string =>
  count === 0 ? '' : ` Not in it: ${counted(count, 'relation')} with other documents.`;
