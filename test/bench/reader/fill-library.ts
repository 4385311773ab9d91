import type { Page } from '@playwright/test';
import type { Party } from '../../../src-renderer/core/party/party';
import type { BenchDocument } from './documents';

const AT_ONCE = 5000;

/** Writes documents into the program's own store, beside the program: seen at its next start. */
export async function fillLibrary(
  page: Page,
  documents: readonly BenchDocument[],
  parties: readonly Party[] = [],
): Promise<void> {
  await put(page, 'parties', [...parties]);
  for (const { document, text, annotations } of documents) {
    await put(page, 'documents', [document]);
    await put(page, 'texts', [{ sha256: document.sha256, text }]);
    for (let from = 0; from < annotations.length; from += AT_ONCE)
      await put(page, 'annotations', annotations.slice(from, from + AT_ONCE));
  }
}

const put = (page: Page, table: string, rows: object[]): Promise<void> =>
  page.evaluate(
    ({ table, rows }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('library');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction(table, 'readwrite');
          for (const row of rows) transaction.objectStore(table).put(row);
          transaction.onabort = () => reject(new Error(String(transaction.error)));
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    { table, rows },
  );
