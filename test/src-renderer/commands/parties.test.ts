import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { deleteParty } from '../../../src-renderer/commands/delete-party';
import { History } from '../../../src-renderer/commands/history';
import { mergeParties } from '../../../src-renderer/commands/merge-parties';
import { allAnnotations } from '../../../src-renderer/commands/read-annotations';
import {
  addAlias,
  changePartyKind,
  removeAlias,
  renameParty,
} from '../../../src-renderer/commands/revise-party';
import { splitParty } from '../../../src-renderer/commands/split-party';
import type { Change } from '../../../src-renderer/core/change/change';
import { partiesOf } from '../../../src-renderer/core/party/references';
import type { Party } from '../../../src-renderer/core/party/party';
import type { LibraryDatabase } from '../../../src-renderer/db/database';
import { anAnnotation, anAuthor, anEmptyLibrary } from '../../builders/library';
import { aParty, referringTo } from '../../builders/party';

const veldria = aParty('Veldria', ['the Veldrian side', 'Okafor']);
const norsund = aParty('Norsund');
const republic = aParty('Republic', ['Veldria proper']);
const uses = [
  anAnnotation({ id: 'a1', attributes: { by: referringTo(['veldria'], 'Okafor') } }),
  anAnnotation({ id: 'a2', attributes: { by: referringTo(['norsund']), to: referringTo(['republic']) } }),
  anAnnotation({ id: 'a3', documentId: 'd2', attributes: { by: referringTo(['veldria', 'republic']) } }),
  anAnnotation({ id: 'a4' }),
];

async function aLibrary() {
  const db = anEmptyLibrary();
  await db.parties.bulkAdd([veldria, norsund, republic]);
  await db.annotations.bulkAdd(uses);
  return { db, history: new History(db), author: anAuthor() };
}

const state = async (db: LibraryDatabase) => ({
  parties: await db.parties.toArray(),
  annotations: await db.annotations.toArray(),
});
const after = (change: Change) => change.edits.find(({ table }) => table === 'parties')?.after as Party;

describe('a party', () => {
  it('that is renamed is still found by the name it had', () => {
    const renamed = after(renameParty(anAuthor(), veldria, 'Republic of Veldria'));
    expect(renamed.name).toBe('Republic of Veldria');
    expect(renamed.aliases).toEqual(['Veldria', 'the Veldrian side', 'Okafor']);
  });

  it('that takes an alias as its name has it as alias no more', () => {
    expect(after(renameParty(anAuthor(), veldria, 'Okafor')).aliases).toEqual([
      'Veldria',
      'the Veldrian side',
    ]);
  });

  it('has each alias once', () => {
    expect(after(addAlias(anAuthor(), veldria, 'okafor')).aliases).toEqual(veldria.aliases);
    expect(after(addAlias(anAuthor(), veldria, 'RV')).aliases).toEqual([...veldria.aliases, 'RV']);
    expect(after(removeAlias(anAuthor(), veldria, 'Okafor')).aliases).toEqual(['the Veldrian side']);
  });

  it('can be of another kind', () => {
    expect(after(changePartyKind(anAuthor(), veldria, 'organisation')).kind).toBe('organisation');
  });
});

describe('merging', () => {
  it('leaves one party, and every value in every document refers to it', async () => {
    const { db, history, author } = await aLibrary();
    await history.commit(mergeParties(author, veldria, [republic], uses));
    const { parties, annotations } = await state(db);
    expect(parties.map(({ id }) => id)).toEqual(['norsund', 'veldria']);
    expect(annotations.map(({ attributes }) => attributes)).toEqual([
      { by: referringTo(['veldria'], 'Okafor') },
      { by: referringTo(['norsund']), to: referringTo(['veldria']) },
      { by: referringTo(['veldria']) },
      {},
    ]);
  });

  it('leaves annotations alone that refer to none of those that go', () => {
    const change = mergeParties(anAuthor(), veldria, [norsund], uses);
    expect(change.edits.filter(({ table }) => table === 'annotations').map(({ id }) => id)).toEqual(['a2']);
  });

  it('is one step of undo', async () => {
    const { db, history, author } = await aLibrary();
    const before = await state(db);
    await history.commit(mergeParties(author, veldria, [republic, norsund], uses));
    await history.undo(author);
    expect(await state(db)).toEqual(before);
  });
});

describe('splitting', () => {
  it('moves the values that are written so, and is one step of undo', async () => {
    const { db, history, author } = await aLibrary();
    const before = await state(db);
    const { change, own } = splitParty(author, veldria, ['Okafor'], uses);
    await history.commit(change);
    const rows = await state(db);
    expect(rows.parties).toHaveLength(4);
    expect(rows.annotations[0]?.attributes).toEqual({ by: referringTo([own.id], 'Okafor') });
    expect(rows.annotations[2]?.attributes).toEqual(uses[2]!.attributes);
    await history.undo(author);
    expect(await state(db)).toEqual(before);
  });
});

describe('deleting a party', () => {
  it('empties the values that refer to it alone, and is one step of undo', async () => {
    const { db, history, author } = await aLibrary();
    const before = await state(db);
    await history.commit(deleteParty(author, republic, uses));
    const { annotations } = await state(db);
    expect(annotations[1]?.attributes).toEqual({ by: referringTo(['norsund']) });
    expect(annotations[2]?.attributes).toEqual({ by: referringTo(['veldria']) });
    await history.undo(author);
    expect(await state(db)).toEqual(before);
  });
});

describe('any sequence of merging, splitting and deleting', () => {
  const step = fc.record({
    kind: fc.constantFrom('merge', 'split', 'delete', 'rename'),
    at: fc.nat(9),
    with: fc.nat(9),
  });

  it('leaves no value that refers to a party which is gone, and undoes to the very start', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const { db, history, author } = await aLibrary();
        const before = await state(db);
        let made = 0;
        for (const { kind, at, with: other } of steps) {
          const { parties, annotations } = await state(db);
          const party = parties[at % parties.length];
          const second = parties[other % parties.length];
          if (!party || !second) break;
          if (kind === 'merge' && party.id === second.id) continue;
          if (kind === 'split' && party.aliases.length === 0) continue;
          const change = {
            merge: () => mergeParties(author, party, [second], annotations),
            split: () => splitParty(author, party, party.aliases.slice(0, 1), annotations).change,
            delete: () => deleteParty(author, party, annotations),
            rename: () => renameParty(author, party, `Party ${other}`),
          }[kind as 'merge']();
          await history.commit(change);
          made++;
          const now = await state(db);
          const known = new Set(now.parties.map(({ id }) => id));
          for (const annotation of now.annotations)
            for (const id of partiesOf(annotation)) expect(known).toContain(id);
        }
        for (; made > 0; made--) await history.undo(author);
        expect(await state(db)).toEqual(before);
        db.close();
      }),
      { numRuns: 12 },
    );
  });
});

describe('what refers to parties', () => {
  it('is read to the last of many', async () => {
    const { db, history } = await aLibrary();
    const many = Array.from({ length: 4500 }, (_, at) => anAnnotation({ id: `m${at}` }));
    await db.annotations.bulkAdd(many);
    const ids = (await allAnnotations(db, history)).map(({ id }) => id);
    expect(ids.sort()).toEqual([...uses, ...many].map(({ id }) => id).sort());
  });

  it('is read with what the store does not take yet', async () => {
    const { db, history, author } = await aLibrary();
    const full = vi
      .spyOn(db, 'transaction')
      .mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    const written = history.commit(deleteParty(author, republic, uses));
    const rows = await allAnnotations(db, history);
    expect(rows.find(({ id }) => id === 'a3')?.attributes).toEqual({ by: referringTo(['veldria']) });
    full.mockRestore();
    await history.flush();
    await written;
  });
});
