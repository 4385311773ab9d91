import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Edit } from '../../../src-renderer/core/change/change';
import { PartyUses } from '../../../src-renderer/state/party-uses.svelte';
import { anAnnotation } from '../../builders/library';
import { referringTo } from '../../builders/party';

const using = (id: string, partyIds: string[], documentId = 'd1') =>
  anAnnotation({ id, documentId, attributes: { by: referringTo(partyIds) } });
const ids = (annotations: Annotation[]) => annotations.map(({ id }) => id).sort();
async function loaded(annotations: Annotation[]): Promise<PartyUses> {
  const uses = new PartyUses(() => Promise.resolve(annotations));
  await uses.load();
  return uses;
}

describe('the uses of parties', () => {
  it('are counted by annotation and by document, over the whole library', async () => {
    const uses = await loaded([using('a1', ['v']), using('a2', ['v', 'n']), using('a3', ['v'], 'd2')]);
    expect(uses.count('v')).toEqual({ annotations: 3, documents: 2 });
    expect(uses.count('n')).toEqual({ annotations: 1, documents: 1 });
    expect(uses.count('nobody')).toEqual({ annotations: 0, documents: 0 });
  });

  it('count an annotation once in which two values refer to the party', async () => {
    const attributes = { by: referringTo(['v']), to: referringTo(['v']) };
    expect((await loaded([anAnnotation({ attributes })])).count('v').annotations).toBe(1);
  });

  it('follow changes as if they were read anew', async () => {
    const rows = fc
      .uniqueArray(fc.tuple(fc.constantFrom('a1', 'a2', 'a3'), fc.subarray(['v', 'n', 'r'])), {
        selector: ([id]) => id,
      })
      .map((pairs) => pairs.map(([id, partyIds]) => using(id, partyIds)));
    await fc.assert(
      fc.asyncProperty(rows, rows, async (before, after) => {
        const followed = await loaded(before);
        const edits = ['a1', 'a2', 'a3'].map((id): Edit => {
          const [from, to] = [before, after].map((state) => state.find((row) => row.id === id) ?? null);
          return { table: 'annotations', id, before: from ?? null, after: to ?? null };
        });
        followed.apply(edits);
        for (const party of ['v', 'n', 'r'])
          expect(ids(followed.of(party))).toEqual(ids((await loaded(after)).of(party)));
      }),
    );
  });

  it('can be read again after the store did not answer', async () => {
    let answers = false;
    const uses = new PartyUses(() =>
      answers ? Promise.resolve([using('a1', ['v'])]) : Promise.reject(new Error('closed')),
    );
    await expect(uses.load()).rejects.toThrow('closed');
    answers = true;
    await uses.load();
    expect(uses.count('v').annotations).toBe(1);
  });
});
