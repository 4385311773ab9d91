import type { Change } from '../core/change/change';
import type { Document } from '../core/document/document';
import type { Span } from '../core/span/span';
import { withStretch } from '../core/span/stretches';
import { signed, type Author } from './author';

/** Says of a stretch of a document (UTF-16 code units) that there is nothing to tag in it. */
export const dismissStretch = (author: Author, document: Document, stretch: Span): Change =>
  signed(author, {
    command: 'document.dismiss',
    label: 'Dismiss what was not tagged',
    documentId: document.id,
    edits: [
      {
        table: 'documents',
        id: document.id,
        before: document,
        after: { ...document, dismissed: withStretch(document.dismissed ?? [], stretch) },
      },
    ],
  });
