import type { Change } from '../core/change/change';
import type { Document, DocumentText } from '../core/document/document';
import { titleOf } from '../core/text/title';
import type { SourceFile } from '../host/host';
import { signed, type Author } from './author';

/** Takes a file that was read into the library. Opening a file is no step of undo; removing the document is.
 * The caller has seen that no document has its hash. */
export function addDocument(
  author: Author,
  file: SourceFile,
): { change: Change; document: Document; text: DocumentText } {
  const document: Document = {
    id: author.newId(),
    title: titleOf(file.text, file.fileName).title,
    fileName: file.fileName,
    sha256: file.sha256,
    encoding: file.encoding,
    byteLength: file.byteLength,
    length: file.text.length,
    addedAt: author.now(),
    metadata: {},
  };
  const change: Change = {
    ...signed(author, {
      command: 'document.add',
      label: `Add ${file.fileName}`,
      documentId: document.id,
      edits: [{ table: 'documents', id: document.id, before: null, after: document }],
    }),
    kind: 'record',
  };
  return { change, document, text: { sha256: file.sha256, text: file.text } };
}
