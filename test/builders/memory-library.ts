import type { Edit, Rows } from '../../src-renderer/core/change/change';
import type { DocumentText } from '../../src-renderer/core/document/document';
import type { LibraryData } from '../../src-renderer/core/library/library-data';
import type { LibraryRows } from '../../src-renderer/core/library/library-rows';

const tables: (keyof Rows)[] = ['documents', 'tagSets', 'parties', 'annotations', 'relations'];

/** A library that is held in memory alone: its rows, to which edits are done as the store does them. */
export class MemoryLibrary {
  #rows = new Map<string, Map<string, { id: string }>>(tables.map((table) => [table, new Map()]));
  #texts = new Map<string, string>();

  constructor({ tagSet, parties, documents, relations }: LibraryData) {
    this.#put('tagSets', [tagSet]);
    this.#put('parties', parties);
    this.#put('relations', relations);
    for (const { document, text, annotations } of documents) {
      this.#put('documents', [document]);
      this.#put('annotations', annotations);
      this.#texts.set(document.sha256, text);
    }
  }

  #put(table: keyof Rows, rows: readonly { id: string }[]): void {
    for (const row of rows) this.#rows.get(table)!.set(row.id, row);
  }

  apply(edits: readonly Edit[], texts: readonly DocumentText[] = []): void {
    for (const { sha256, text } of texts) this.#texts.set(sha256, text);
    for (const { table, id, after } of edits) {
      if (after) this.#rows.get(table)!.set(id, after);
      else this.#rows.get(table)!.delete(id);
    }
  }

  all<Table extends keyof Rows>(table: Table): Rows[Table][] {
    return [...this.#rows.get(table)!.values()] as Rows[Table][];
  }

  /** All rows in the order of their ids, to be held against others. */
  get rows(): LibraryRows {
    const sorted = (table: keyof Rows) => this.all(table).sort((a, b) => (a.id < b.id ? -1 : 1));
    return Object.fromEntries(tables.map((table) => [table, sorted(table)])) as unknown as LibraryRows;
  }

  get data(): LibraryData {
    const annotations = this.all('annotations');
    return {
      tagSet: this.all('tagSets')[0]!,
      parties: this.all('parties'),
      documents: this.all('documents').map((document) => ({
        document,
        text: this.#texts.get(document.sha256)!,
        annotations: annotations.filter(({ documentId }) => documentId === document.id),
      })),
      relations: this.all('relations'),
    };
  }
}
