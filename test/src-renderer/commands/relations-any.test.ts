import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteAnnotation } from '../../../src-renderer/commands/delete-annotation';
import { History } from '../../../src-renderer/commands/history';
import { relate } from '../../../src-renderer/commands/relate';
import { retag } from '../../../src-renderer/commands/revise-annotation';
import { tagSpan } from '../../../src-renderer/commands/tag-span';
import { unrelate } from '../../../src-renderer/commands/unrelate';
import type { Change } from '../../../src-renderer/core/change/change';
import { linksBetween } from '../../../src-renderer/core/relation/allowed';
import { brokenByTag, checkRelation } from '../../../src-renderer/core/relation/check';
import { defaultTagSet as tagSet } from '../../../src-renderer/core/tagset/bundled';
import type { LibraryDatabase } from '../../../src-renderer/db/database';
import { aContext, anAuthor, anEmptyLibrary, TEXT } from '../../builders/library';

const rowsOf = async (db: LibraryDatabase) => ({
  annotations: await db.annotations.toArray(),
  relations: await db.relations.toArray(),
});
type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** A step, and which rows and which type or tag it is about, counted round. */
const step = fc.record({
  kind: fc.constantFrom('tag', 'relate', 'relate', 'change', 'unrelate', 'retag', 'delete'),
  at: fc.nat(9),
  other: fc.nat(9),
  choice: fc.nat(9),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % items.length];

/** The change that a step makes; `null` where there is nothing that it could be about, or a rule forbids it. */
function changeOf(
  author: ReturnType<typeof anAuthor>,
  { kind, at, other, choice }: Step,
  { annotations, relations }: Rows,
): Change | null {
  const tag = pick(tagSet.tags, choice)!;
  if (kind === 'tag') {
    const span = { start: at, end: at + 1 + other };
    return tagSpan(author, { documentId: `d${choice % 2}`, text: TEXT, span, tag, context: aContext() })
      .change;
  }
  const relation = pick(relations, at);
  if (kind === 'unrelate') return relation ? unrelate(author, relation, 'd0') : null;
  const end = (id: string) => annotations.find((row) => row.id === id)!;
  const [from, to] =
    kind === 'change' && relation
      ? [end(relation.sourceId), end(relation.targetId)]
      : [pick(annotations, at), pick(annotations, other)];
  if (!from || !to) return null;
  if (kind === 'retag') {
    const broken = brokenByTag(tagSet, from.id, tag.id, relations.filter(isOf(from.id)));
    return retag(author, from, { tag, text: TEXT, context: aContext() }, broken);
  }
  if (kind === 'delete') return deleteAnnotation(author, from, relations.filter(isOf(from.id)));
  const link = pick(linksBetween(tagSet, from.tagId, to.tagId), choice);
  if (!link || (kind === 'change' && !relation)) return null;
  const before = kind === 'change' ? (relation ?? null) : null;
  const related = relate(author, tagSet, { from, to, link }, relations, before);
  return related.ok ? related.change : null;
}

const isOf =
  (id: string) =>
  ({ sourceId, targetId }: Rows['relations'][number]) =>
    sourceId === id || targetId === id;

/** Every relation has both its ends, knows their documents and stands by the rules. */
function expectSound({ annotations, relations }: Rows): void {
  const byId = new Map(annotations.map((row) => [row.id, row]));
  for (const relation of relations) {
    const [source, target] = [byId.get(relation.sourceId), byId.get(relation.targetId)];
    expect(source?.documentId).toBe(relation.sourceDocumentId);
    expect(target?.documentId).toBe(relation.targetDocumentId);
    expect(checkRelation(tagSet, relation, source!, target!, relations)).toBeNull();
  }
}

describe('any sequence of tagging, relating, tagging otherwise and deleting', () => {
  it('leaves every relation sound after every step, undoes to the very start and redoes to the very end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const db = anEmptyLibrary();
        const history = new History(db);
        const author = anAuthor();
        const states = [await rowsOf(db)];
        for (const each of steps) {
          const change = changeOf(author, each, states.at(-1)!);
          if (!change) continue;
          await history.commit(change);
          states.push(await rowsOf(db));
          expectSound(states.at(-1)!);
        }
        for (const state of states.slice(0, -1).reverse()) {
          await history.undo(author);
          expect(await rowsOf(db)).toEqual(state);
        }
        for (const state of states.slice(1)) {
          await history.redo(author);
          expect(await rowsOf(db)).toEqual(state);
        }
        db.close();
      }),
      { numRuns: 15 },
    );
  });
});
