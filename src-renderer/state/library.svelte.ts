import { SvelteMap } from 'svelte/reactivity';
import type { Change, Edit } from '../core/change/change';
import { touchedDocuments } from '../core/change/touched-documents';
import type { Document } from '../core/document/document';
import type { Family } from '../core/tagset/families';
import type { Tag } from '../core/tagset/tag-set';
import { readTagUses } from '../db/annotations';
import { readLastChanges } from '../db/changes';
import type { LibraryDatabase } from '../db/database';
import { readDocuments } from '../db/documents';

/** The documents of this profile with what the library list shows of each. Follows every change in memory. */
export class LibraryState {
  documents = $state.raw<Document[]>([]);
  #counts = new SvelteMap<string, number>();
  #lastChanges = new SvelteMap<string, string>();

  /** When the last document of a file name and title was added, by the two. */
  #latest = $derived.by(() => {
    const latest = new Map<string, string>();
    for (const document of this.documents) {
      const before = latest.get(nameAndTitle(document)) ?? '';
      if (document.addedAt > before) latest.set(nameAndTitle(document), document.addedAt);
    }
    return latest;
  });

  constructor(private db: LibraryDatabase) {}

  async load(): Promise<void> {
    const documents = await readDocuments(this.db);
    for (const [documentId, tagId] of await readTagUses(this.db)) this.#count(documentId, tagId, 1);
    for (const [id, at] of await readLastChanges(this.db)) this.#lastChanges.set(id, at);
    this.documents = documents.sort(byTitle);
  }

  apply(edits: Edit[], change: Change): void {
    for (const id of touchedDocuments(edits)) this.#lastChanges.set(id, change.at);
    for (const edit of edits) {
      if (edit.table === 'annotations') {
        if (edit.before) this.#count(edit.before.documentId, edit.before.tagId, -1);
        if (edit.after) this.#count(edit.after.documentId, edit.after.tagId, 1);
      }
    }
    const rows = edits.filter((edit) => edit.table === 'documents');
    if (rows.length === 0) return;
    const documents = new Map(this.documents.map((document) => [document.id, document]));
    for (const { id, after } of rows) {
      if (after) documents.set(id, after);
      else documents.delete(id);
    }
    this.documents = [...documents.values()].sort(byTitle);
  }

  find(id: string | null): Document | null {
    return this.documents.find((document) => document.id === id) ?? null;
  }

  withHash(sha256: string): Document | null {
    return this.documents.find((document) => document.sha256 === sha256) ?? null;
  }

  /** Whether a later text of the same file name and title is here, beside which it would not be told apart. */
  isEarlier(document: Document): boolean {
    return document.addedAt < (this.#latest.get(nameAndTitle(document)) ?? '');
  }

  /** Annotations of one tag in a document. */
  count(documentId: string, tagId: string): number {
    return this.#counts.get(`${documentId} ${tagId}`) ?? 0;
  }

  /** Annotations of a document, whatever their tags. */
  annotationsOf(documentId: string): number {
    let sum = 0;
    for (const [key, count] of this.#counts) if (key.startsWith(`${documentId} `)) sum += count;
    return sum;
  }

  /**
   * Annotations of a document by the tags at the top, those below counted with them. Where there are many tags, the
   * ones that the document has none of are left out.
   */
  countsOf(documentId: string, families: readonly Family[]): { tag: Tag; count: number }[] {
    const counts = families.map(({ tag, ids }) => ({
      tag,
      count: [...ids].reduce((sum, tagId) => sum + this.count(documentId, tagId), 0),
    }));
    return families.length > MANY_TAGS ? counts.filter(({ count }) => count > 0) : counts;
  }

  /** Annotations with any of these tags in the whole library, and in how many documents. */
  uses(...tagIds: string[]): { annotations: number; documents: number } {
    const counts = this.documents.map(({ id }) =>
      tagIds.reduce((sum, tagId) => sum + this.count(id, tagId), 0),
    );
    return {
      annotations: counts.reduce((sum, count) => sum + count, 0),
      documents: counts.filter((count) => count > 0).length,
    };
  }

  /** ISO 8601, UTC. */
  lastChange(document: Document): string {
    return this.#lastChanges.get(document.id) ?? document.addedAt;
  }

  #count(documentId: string, tagId: string, by: number): void {
    this.#counts.set(`${documentId} ${tagId}`, this.count(documentId, tagId) + by);
  }
}

const MANY_TAGS = 5;

const nameAndTitle = ({ fileName, title }: Document): string => `${fileName}\n${title}`;

const collator = new Intl.Collator(undefined, { numeric: true });
const byTitle = (a: Document, b: Document): number => collator.compare(a.title, b.title);
