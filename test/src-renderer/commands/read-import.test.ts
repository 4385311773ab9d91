import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { strayId } from '../../../src-renderer/commands/import-annotations';
import { readImport, readPresent } from '../../../src-renderer/commands/read-import';
import { sourceBytes } from '../../../src-renderer/core/document/source-bytes';
import type { Encoding } from '../../../src-renderer/core/document/document';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { exportLibrary } from '../../../src-renderer/formats/marginalia-json/export';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Relation } from '../../../src-renderer/core/relation/relation';
import { aDocument, anAnnotation, anEmptyLibrary, TEXT } from '../../builders/library';
import { aParty } from '../../builders/party';
import { aRelation } from '../../builders/relation';

const hashed = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const exported = (encoding: Encoding, sha256: string) =>
  exportLibrary({
    tagSet: defaultTagSet,
    parties: [],
    documents: [{ document: aDocument({ encoding, sha256 }), text: TEXT, annotations: [anAnnotation()] }],
    relations: [],
  });

describe('reading an import', () => {
  for (const encoding of ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const) {
    it(`accepts a text with the hash of its bytes in ${encoding}, with and without a mark where both occur`, async () => {
      for (const bytes of sourceBytes(TEXT, encoding)) {
        expect(await readImport(exported(encoding, hashed(bytes)))).toMatchObject({ ok: true });
      }
    });
  }

  it('refuses a text that is not the one that was hashed, and says where', async () => {
    const other = hashed(new TextEncoder().encode('another text'));
    expect(await readImport(exported('utf-8', other))).toEqual({
      ok: false,
      problems: [{ path: 'documents[0].sha256', message: 'is not the hash of this text' }],
    });
  });
});

describe('what is present of an import', () => {
  const imported = (annotations: Annotation[], relations: Relation[] = []) => ({
    tagSet: defaultTagSet,
    parties: [],
    documents: [{ document: aDocument(), text: TEXT, annotations }],
    relations,
  });

  it('is found by hash, by document id and by annotation id', async () => {
    const db = anEmptyLibrary();
    await db.documents.bulkAdd([
      aDocument({ id: 'mine', sha256: 'a'.repeat(64) }),
      aDocument({ id: 'd1', sha256: 'b'.repeat(64) }),
    ]);
    await db.annotations.bulkAdd([anAnnotation(), anAnnotation({ id: 'elsewhere' })]);
    const present = await readPresent(db, defaultTagSet, imported([anAnnotation()]));
    expect([...present.documents.values()].map(({ id }) => id).sort()).toEqual(['d1', 'mine']);
    expect([...present.annotations.keys()]).toEqual(['a1']);
  });

  it('has the ids too that an earlier import has given', async () => {
    const db = anEmptyLibrary();
    const id = strayId('a1', aDocument().sha256);
    await db.annotations.add(anAnnotation({ id }));
    const present = await readPresent(db, defaultTagSet, imported([anAnnotation()]));
    expect([...present.annotations.keys()]).toEqual([id]);
  });

  it('has the relations of the documents with both ends, wherever they lead, and all parties', async () => {
    const db = anEmptyLibrary();
    await db.documents.bulkAdd([aDocument(), aDocument({ id: 'd2', sha256: 'b'.repeat(64) })]);
    await db.annotations.bulkAdd([
      anAnnotation(),
      anAnnotation({ id: 'a2', documentId: 'd2' }),
      anAnnotation({ id: 'a3', documentId: 'd2' }),
    ]);
    const across = aRelation({ sourceId: 'a1', targetId: 'a2', targetDocumentId: 'd2' });
    const elsewhere = aRelation({
      id: 'r2',
      sourceId: 'a2',
      targetId: 'a3',
      sourceDocumentId: 'd2',
      targetDocumentId: 'd2',
    });
    await db.relations.bulkAdd([across, elsewhere]);
    await db.parties.add(aParty('Norsund'));
    const present = await readPresent(db, defaultTagSet, imported([]));
    expect(present.relations).toEqual([across]);
    expect([...present.annotations.keys()].sort()).toEqual(['a1', 'a2']);
    expect(present.parties).toEqual([aParty('Norsund')]);
  });
});
