import { tick } from 'svelte';
import type { Annotation } from '../core/annotation/annotation';
import type { Document } from '../core/document/document';
import type { Span } from '../core/span/span';
import type { Desk } from './desk';
import type { LibraryState } from './library.svelte';
import type { OpenDocument } from './open-document.svelte';
import type { ReaderView } from './reader-view.svelte';
import type { Selection } from './selection.svelte';
import { READ, type Views } from './views.svelte';

interface GoingParts {
  desk: Desk;
  library: LibraryState;
  open: OpenDocument;
  reader: ReaderView;
  selection: Selection;
  views: Views;
}

/** Goes to annotations and words of any document of the library. */
export class Going {
  constructor(private parts: GoingParts) {}

  /** Shows an annotation where it stands, chosen, its document first where that is another; nothing where it is gone. */
  async to({ id, documentId }: Pick<Annotation, 'id' | 'documentId'>): Promise<void> {
    const { desk, library, open, reader, selection, views } = this.parts;
    views.show(READ);
    if (open.page?.document.id !== documentId) await desk.show(library.find(documentId));
    const annotation = open.annotation(id);
    if (!annotation) return;
    selection.choose(id);
    selection.caret = annotation.start;
    reader.handle?.reveal(annotation);
  }

  /** Shows words of a document where they stand, selected, with the hand in the text. */
  async toWords(document: Document, { start, end }: Span): Promise<void> {
    const { desk, open, reader, selection, views } = this.parts;
    views.show(READ);
    if (open.page?.document.id !== document.id) await desk.show(document);
    // The reader has what it showed before when the focus comes back to it.
    await tick();
    reader.handle?.focus();
    selection.clear();
    selection.select({ start, end }, end);
    reader.handle?.reveal({ start, end });
  }
}
