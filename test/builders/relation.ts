import type { Relation } from '../../src-renderer/core/relation/relation';

export const aRelation = (fields: Partial<Relation> = {}): Relation => ({
  id: 'r1',
  typeId: 'same-as',
  sourceId: 'a1',
  targetId: 'a2',
  sourceDocumentId: 'd1',
  targetDocumentId: 'd1',
  annotator: 'A. Moreau',
  createdAt: '2026-01-01T10:00:00.000Z',
  ...fields,
});
