import type { Author } from '../../src-renderer/commands/author';
import type { Annotation } from '../../src-renderer/core/annotation/annotation';
import type { Document } from '../../src-renderer/core/document/document';
import type { Party } from '../../src-renderer/core/party/party';
import { SurfaceForms } from '../../src-renderer/core/party/surface-forms';
import type { ProposalContext } from '../../src-renderer/core/proposal/proposal';
import { quoteOf } from '../../src-renderer/core/span/quote';
import { defaultTagSet } from '../../src-renderer/core/tagset/bundled';
import { LibraryDatabase } from '../../src-renderer/db/database';

export const TEXT = 'Norsund will provide 40 million crowns for cross-border rail.\nVeldria welcomes this.';

export const aDocument = (fields: Partial<Document> = {}): Document => ({
  id: 'd1',
  title: 'Readout',
  fileName: 'readout.txt',
  sha256: 'a'.repeat(64),
  encoding: 'utf-8',
  byteLength: TEXT.length,
  length: TEXT.length,
  addedAt: '2026-01-01T09:00:00.000Z',
  metadata: {},
  ...fields,
});

export const anAnnotation = (fields: Partial<Annotation> = {}): Annotation => {
  const span = { start: fields.start ?? 0, end: fields.end ?? 7 };
  return {
    id: 'a1',
    documentId: 'd1',
    tagId: 'commitment',
    tagSetVersion: 1,
    ...span,
    quote: quoteOf(TEXT, span),
    attributes: {},
    note: '',
    annotator: 'A. Moreau',
    createdAt: '2026-01-01T10:00:00.000Z',
    updatedAt: '2026-01-01T10:00:00.000Z',
    decisions: [],
    comments: [],
    ...fields,
  };
};

export const aParty = (fields: Partial<Party> = {}): Party => ({
  id: 'p1',
  kind: 'country',
  name: 'Norsund',
  aliases: [],
  createdAt: '2026-01-01T09:30:00.000Z',
  updatedAt: '2026-01-01T09:30:00.000Z',
  ...fields,
});

/** What proposals are read with: the default tag set, and these parties. */
export const aContext = (parties: readonly Party[] = []): ProposalContext => ({
  tagSet: defaultTagSet,
  surfaceForms: new SurfaceForms(parties),
  documentDate: null,
  sides: [],
});

/** An author whose clock moves a second at each look and whose ids count up. */
export function anAuthor(annotator = 'A. Moreau'): Author {
  let seconds = 0;
  let ids = 0;
  return {
    annotator,
    now: () => new Date(Date.UTC(2026, 0, 2, 0, 0, seconds++)).toISOString(),
    newId: () => `new-${++ids}`,
  };
}

let databases = 0;

/** An empty library in a database of its own. */
export const anEmptyLibrary = (): LibraryDatabase => new LibraryDatabase(`test-${++databases}`);
