import { describe, expect, it } from 'vitest';
import { touchedDocuments } from '../../../../src-renderer/core/change/touched-documents';
import { aDocument, anAnnotation } from '../../../builders/library';
import { aParty } from '../../../builders/party';
import { aRelation } from '../../../builders/relation';

describe('the documents that a change touches', () => {
  it('are those of its annotations, before and after', () => {
    const [before, after] = [anAnnotation({ documentId: 'd1' }), anAnnotation({ documentId: 'd2' })];
    expect([...touchedDocuments([{ table: 'annotations', id: 'a1', before, after }])]).toEqual(['d1', 'd2']);
  });

  it('are those of both ends of a relation', () => {
    const after = aRelation({ sourceDocumentId: 'd1', targetDocumentId: 'd2' });
    expect([...touchedDocuments([{ table: 'relations', id: 'r1', before: null, after }])]).toEqual([
      'd1',
      'd2',
    ]);
  });

  it('are documents that come and go, and none for a party', () => {
    expect([
      ...touchedDocuments([
        { table: 'documents', id: 'd3', before: null, after: aDocument({ id: 'd3' }) },
        { table: 'parties', id: 'p1', before: null, after: aParty('Norsund') },
      ]),
    ]).toEqual(['d3']);
  });
});
