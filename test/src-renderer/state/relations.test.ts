import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Edit } from '../../../src-renderer/core/change/change';
import type { Relation } from '../../../src-renderer/core/relation/relation';
import { RelationsState } from '../../../src-renderer/state/relations.svelte';
import { anAnnotation } from '../../builders/library';
import { aRelation } from '../../builders/relation';

const edit = (before: Relation | null, after: Relation | null): Edit => ({
  table: 'relations',
  id: (before ?? after)!.id,
  before,
  after,
});

const nothing = () => Promise.resolve([]);
const across = aRelation({ id: 'r9', targetId: 'b1', targetDocumentId: 'd2' });

describe('the relations of the open document', () => {
  it('are found by either end', () => {
    const state = new RelationsState(nothing);
    const relation = aRelation({ sourceId: 'a1', targetId: 'a2' });
    state.show([relation], 'd1');
    expect(state.of('a1')).toEqual([relation]);
    expect(state.of('a2')).toEqual([relation]);
    expect(state.of('a3')).toEqual([]);
  });

  it('are those that start or end in it', () => {
    const state = new RelationsState(nothing);
    state.show([], 'd1');
    const elsewhere = aRelation({ id: 'r2', sourceDocumentId: 'd2', targetDocumentId: 'd2' });
    state.apply([edit(null, elsewhere), edit(null, across)]);
    expect(state.all).toEqual([across]);
  });

  it('follow changes as if they were read anew', () => {
    const relations = fc
      .uniqueArray(fc.tuple(fc.constantFrom('a1', 'a2', 'a3'), fc.constantFrom('a4', 'a5')), { maxLength: 6 })
      .map((ends) => ends.map(([sourceId, targetId], at) => aRelation({ id: `r${at}`, sourceId, targetId })));
    fc.assert(
      fc.property(relations, relations, (before, after) => {
        const followed = new RelationsState(nothing);
        followed.show(before, 'd1');
        followed.apply([
          ...before.map((relation) => edit(relation, null)),
          ...after.map((relation) => edit(null, relation)),
        ]);
        const fresh = new RelationsState(nothing);
        fresh.show(after, 'd1');
        expect(followed.all).toEqual(fresh.all);
        for (const id of ['a1', 'a2', 'a3', 'a4', 'a5']) expect(followed.of(id)).toEqual(fresh.of(id));
      }),
    );
  });
});

describe('an end in another document', () => {
  const far = anAnnotation({ id: 'b1', documentId: 'd2' });
  const reading = (rows: Annotation[]) => (ids: string[]) =>
    Promise.resolve(rows.filter(({ id }) => ids.includes(id)));

  it('is read when its relation is shown, and when one is made', async () => {
    const state = new RelationsState(reading([far]));
    state.show([], 'd1');
    expect(state.farEnd('b1')).toBeNull();
    state.apply([edit(null, across)]);
    await expect.poll(() => state.farEnd('b1')).toEqual(far);
  });

  it('follows its own changes', async () => {
    const state = new RelationsState(reading([far]));
    state.show([across], 'd1');
    await expect.poll(() => state.farEnd('b1')).toEqual(far);
    const noted = { ...far, note: 'seen' };
    state.apply([{ table: 'annotations', id: 'b1', before: far, after: noted }]);
    expect(state.farEnd('b1')).toEqual(noted);
  });

  it('that comes after another document was shown is not taken', async () => {
    let answer: (rows: Annotation[]) => void = () => undefined;
    const state = new RelationsState(() => new Promise((resolve) => (answer = resolve)));
    state.show([across], 'd1');
    state.show([], 'd3');
    answer([far]);
    await Promise.resolve();
    expect(state.farEnd('b1')).toBeNull();
  });
});
