import fc from 'fast-check';
import { inDocumentOrder } from '../../../src-renderer/core/annotation/order';
import type { LibraryData } from '../../../src-renderer/core/library/library-data';
import { quoteOf } from '../../../src-renderer/core/span/quote';
import { snapSpan } from '../../../src-renderer/core/span/snap';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { anyText } from '../core/any-text';

const anyTime = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** What version 1 of the format can say. */
const plainTagSet = {
  ...defaultTagSet,
  tags: defaultTagSet.tags.map((tag) => ({ ...tag, parentId: null, attributes: [] })),
  vocabularies: [],
  relationTypes: [],
};

// Two hashes that begin alike would give two documents one id: too unlikely to matter.
const anyDocument = fc.record({
  text: anyText,
  fileName: fc.constantFrom('a.txt', 'B.md', 'déclaration.txt', '声明.txt'),
  hash: fc.stringMatching(/^[0-9a-f]{64}$/),
  encoding: fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'utf-16le' as const, 'utf-16be' as const),
  addedAt: anyTime,
  metadata: fc.dictionary(
    fc.string({ unit: 'binary' }).filter((key) => key !== '__proto__'),
    fc.string({ unit: 'binary' }),
    { maxKeys: 4, noNullPrototype: true },
  ),
  annotations: fc.array(
    fc.record({
      cut: fc.tuple(fc.nat(200), fc.nat(200)),
      tag: fc.nat(2),
      note: fc.string({ unit: 'binary' }),
      annotator: fc.string(),
      createdAt: anyTime,
      updatedAt: anyTime,
    }),
    { maxLength: 6 },
  ),
});

/** A sound library in the order in which exports are written. */
export const anyLibrary: fc.Arbitrary<LibraryData> = fc
  .uniqueArray(anyDocument, { selector: ({ hash }) => hash, maxLength: 3 })
  .map((documents) => ({
    tagSet: plainTagSet,
    parties: [],
    relations: [],
    documents: documents
      .map(({ text, hash, annotations, ...fields }) => {
        const id = `document-${hash.slice(0, 8)}`;
        return {
          document: {
            ...fields,
            id,
            title: fields.fileName,
            sha256: hash,
            byteLength: 9,
            length: text.length,
          },
          text,
          annotations: annotations
            .flatMap(({ cut: [a, b], tag, ...fields }, index) => {
              const span = snapSpan(text, { start: Math.min(a, b), end: Math.max(a, b) }, { exact: true });
              const tagId = plainTagSet.tags[tag]!.id;
              const id = `annotation-${hash.slice(0, 8)}-${index}`;
              return span
                ? [
                    {
                      ...fields,
                      ...span,
                      id,
                      documentId: `document-${hash.slice(0, 8)}`,
                      tagId,
                      tagSetVersion: plainTagSet.version,
                      quote: quoteOf(text, span),
                      attributes: {},
                      decisions: [],
                    },
                  ]
                : [];
            })
            .sort(inDocumentOrder),
        };
      })
      .sort(({ document: a }, { document: b }) =>
        a.fileName === b.fileName ? (a.sha256 < b.sha256 ? -1 : 1) : a.fileName < b.fileName ? -1 : 1,
      ),
  }));
