import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { exportDocuments } from '../../../src-renderer/commands/export-documents';
import { History } from '../../../src-renderer/commands/history';
import { writeNote } from '../../../src-renderer/commands/revise-annotation';
import type { Document } from '../../../src-renderer/core/document/document';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { parseExport } from '../../../src-renderer/formats/marginalia-json/parse';
import type { Host } from '../../../src-renderer/host/host';
import { aDocument, anAnnotation, anAuthor, anEmptyLibrary, TEXT } from '../../builders/library';
import { aParty, referringTo } from '../../builders/party';
import { aRelation } from '../../builders/relation';

const first = aDocument();
const second = aDocument({ id: 'd2', sha256: 'b'.repeat(64), fileName: 'second.txt' });
const committed = anAnnotation({ attributes: { 'committing-party': referringTo(['norsund']) } });
const attending = anAnnotation({ id: 'a2', tagId: 'attendee' });
const elsewhere = anAnnotation({
  id: 'a3',
  documentId: 'd2',
  attributes: { addressee: referringTo(['veldria']) },
});
const within = aRelation({ typeId: 'makes', sourceId: 'a2', targetId: 'a1' });
const across = aRelation({
  id: 'r2',
  typeId: 'updates',
  sourceId: 'a1',
  targetId: 'a3',
  targetDocumentId: 'd2',
});
const parties = ['Norsund', 'Veldria', 'Unused'].map((name) => aParty(name));

async function aLibrary() {
  const db = anEmptyLibrary();
  await db.documents.bulkAdd([first, second]);
  await db.texts.bulkAdd([first, second].map(({ sha256 }) => ({ sha256, text: TEXT })));
  await db.annotations.bulkAdd([committed, attending, elsewhere]);
  await db.relations.bulkAdd([within, across]);
  return { db, history: new History(db) };
}

/** What is written of these documents, read back, and how much was left behind. */
async function exported(documents: Document[], whole: boolean, library = aLibrary()) {
  const { db, history } = await library;
  let content = '';
  const host = {
    call: (_: string, input: { content: string }) => {
      ({ content } = input);
      return Promise.resolve({ ok: true, value: { fileName: 'out.json', folder: 'here' } });
    },
  } as unknown as Host;
  const current = () => ({ tagSet: defaultTagSet, parties });
  const { leftBehind } = await exportDocuments({ db, history, host, current }, documents, 'out', whole);
  const read = parseExport(content);
  if (!read.ok) expect.fail(JSON.stringify(read.problems));
  return { library: read.value, leftBehind };
}

describe('an export', () => {
  it('of the library has all parties and all relations', async () => {
    const { library, leftBehind } = await exported([first, second], true);
    expect(library.parties.map(({ id }) => id)).toEqual(['norsund', 'unused', 'veldria']);
    expect(library.relations).toEqual([within, across]);
    expect(leftBehind).toBe(0);
  });

  it('of one document has the parties that it refers to, and counts the relations that it cannot take along', async () => {
    const { library, leftBehind } = await exported([first], false);
    expect(library.parties.map(({ id }) => id)).toEqual(['norsund']);
    expect(library.relations).toEqual([within]);
    expect(leftBehind).toBe(1);
  });

  it('has what is made and not written yet', async () => {
    const library = aLibrary();
    const { db, history } = await library;
    Object.assign(db, { transaction: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) });
    void history.commit(writeNote(anAuthor(), committed, 'unwritten'));
    const { library: read } = await exported([first], false, library);
    expect(read.documents[0]!.annotations.map(({ note }) => note)).toContain('unwritten');
  });
});
