import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { deleteAnnotation } from '../../../src-renderer/commands/delete-annotation';
import { History } from '../../../src-renderer/commands/history';
import { relate } from '../../../src-renderer/commands/relate';
import { retag } from '../../../src-renderer/commands/revise-annotation';
import { unrelate } from '../../../src-renderer/commands/unrelate';
import type { Change } from '../../../src-renderer/core/change/change';
import { linksBetween, type Link } from '../../../src-renderer/core/relation/allowed';
import { brokenByTag } from '../../../src-renderer/core/relation/check';
import type { Relation } from '../../../src-renderer/core/relation/relation';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { aContext, anAnnotation, anAuthor, anEmptyLibrary, TEXT } from '../../builders/library';

const attendee = anAnnotation({ id: 'who', tagId: 'attendee' });
const commitment = anAnnotation({ id: 'what', tagId: 'commitment' });
const earlier = anAnnotation({ id: 'earlier', tagId: 'commitment', documentId: 'd0' });
const author = anAuthor();

const link = (from: typeof attendee, to: typeof attendee, typeId: string): Link =>
  linksBetween(defaultTagSet, from.tagId, to.tagId).find(({ type }) => type.id === typeId)!;

function related(from: typeof attendee, to: typeof attendee, typeId: string, present: Relation[] = []) {
  return relate(author, defaultTagSet, { from, to, link: link(from, to, typeId) }, present);
}

function changeOf(outcome: ReturnType<typeof related>): Change {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.change;
}

const made = (change: Change): Relation => change.edits[0]!.after as Relation;

async function aLibrary() {
  const db = anEmptyLibrary();
  await db.annotations.bulkAdd([attendee, commitment, earlier]);
  const state = async () => [await db.annotations.toArray(), await db.relations.toArray()];
  return { history: new History(db), db, state };
}

describe('relating', () => {
  it('leads from the one to the other, and knows the documents of both', () => {
    expect(made(changeOf(related(commitment, earlier, 'updates')))).toMatchObject({
      typeId: 'updates',
      sourceId: 'what',
      targetId: 'earlier',
      sourceDocumentId: 'd1',
      targetDocumentId: 'd0',
    });
  });

  it('leads from the other to the one where the type allows that alone', () => {
    expect(made(changeOf(related(commitment, attendee, 'makes')))).toMatchObject({
      sourceId: 'who',
      targetId: 'what',
    });
  });

  it('is refused where the two are related so already', () => {
    const present = [made(changeOf(related(commitment, attendee, 'makes')))];
    expect(related(attendee, commitment, 'makes', present)).toEqual({ ok: false, problem: 'there-already' });
  });

  it('is undone and redone in one step', async () => {
    const { history, db } = await aLibrary();
    const change = changeOf(related(attendee, commitment, 'makes'));
    await history.commit(change);
    await history.undo(author);
    expect(await db.relations.toArray()).toEqual([]);
    await history.redo(author);
    expect(await db.relations.toArray()).toEqual([made(change)]);
  });
});

describe('relating otherwise', () => {
  it('gives the relation another type, and leaves who made it and when', () => {
    const before = made(changeOf(related(attendee, commitment, 'makes')));
    const linking = { from: attendee, to: commitment, link: link(attendee, commitment, 'addressed-to') };
    const change = changeOf(relate(author, defaultTagSet, linking, [before], before));
    expect(change.edits).toEqual([
      {
        table: 'relations',
        id: before.id,
        before,
        after: { ...before, typeId: 'addressed-to', sourceId: 'what', targetId: 'who' },
      },
    ]);
  });

  it('is refused where another relation of the two has that type', () => {
    const makes = made(changeOf(related(attendee, commitment, 'makes')));
    const same = made(changeOf(related(attendee, commitment, 'same-as')));
    const linking = { from: attendee, to: commitment, link: link(attendee, commitment, 'makes') };
    expect(relate(author, defaultTagSet, linking, [makes, same], same)).toEqual({
      ok: false,
      problem: 'there-already',
    });
  });
});

describe('what takes relations along', () => {
  it('deleting an annotation does, and undo brings all back', async () => {
    const { history, state, db } = await aLibrary();
    const relations = [
      made(changeOf(related(attendee, commitment, 'makes'))),
      made(changeOf(related(commitment, earlier, 'updates'))),
    ];
    await db.relations.bulkAdd(relations);
    const before = await state();
    await history.commit(deleteAnnotation(author, commitment, relations));
    expect(await state()).toEqual([[earlier, attendee], []]);
    await history.undo(author);
    expect(await state()).toEqual(before);
  });

  it('another tag does, for those of which the annotation can be no end then', async () => {
    const { history, state, db } = await aLibrary();
    const makes = made(changeOf(related(attendee, commitment, 'makes')));
    const same = made(changeOf(related(attendee, commitment, 'same-as')));
    await db.relations.bulkAdd([makes, same]);
    const before = await state();
    const area = defaultTagSet.tags.find(({ id }) => id === 'cooperation-area')!;
    const broken = brokenByTag(defaultTagSet, commitment.id, area.id, [makes, same]);
    await history.commit(retag(author, commitment, { tag: area, text: TEXT, context: aContext() }, broken));
    expect(await db.relations.toArray()).toEqual([same]);
    await history.undo(author);
    expect(await state()).toEqual(before);
  });

  it('removing a relation leaves its ends', async () => {
    const { history, db } = await aLibrary();
    const makes = made(changeOf(related(attendee, commitment, 'makes')));
    await db.relations.add(makes);
    await history.commit(unrelate(author, makes, 'd1'));
    expect(await db.relations.count()).toBe(0);
    expect(await db.annotations.count()).toBe(3);
  });
});
