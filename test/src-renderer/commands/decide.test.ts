import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { decide, decideAll, openAgain } from '../../../src-renderer/commands/decide';
import { History } from '../../../src-renderer/commands/history';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Change } from '../../../src-renderer/core/change/change';
import { verdictOf } from '../../../src-renderer/core/review/decision';
import { anAnnotation, anAuthor, anEmptyLibrary } from '../../builders/library';

const [ada, ben] = [anAuthor('Ada'), anAuthor('Ben')];
const after = (change: Change) => change.edits[0]!.after as Annotation;

describe('deciding on an annotation', () => {
  it('says who decided, when and what', () => {
    const [decision] = after(decide(ada, anAnnotation(), 'confirmed')).decisions;
    expect(decision).toMatchObject({ verdict: 'confirmed', reviewer: 'Ada', reason: '' });
    expect(decision!.at).toMatch(/^2026-01-02T/);
  });

  it('takes the place of what the reviewer decided before, and leaves what others did', () => {
    const byAda = after(decide(ada, anAnnotation(), 'confirmed'));
    const byBoth = after(decide(ben, byAda, 'rejected'));
    const { decisions } = after(decide(ada, byBoth, 'discuss'));
    expect(decisions.map(({ reviewer, verdict }) => [reviewer, verdict])).toEqual([
      ['Ben', 'rejected'],
      ['Ada', 'discuss'],
    ]);
  });

  it('is taken back by opening again, each by its own reviewer', () => {
    const byAda = after(decide(ada, anAnnotation(), 'confirmed'));
    expect(verdictOf(after(openAgain(ben, byAda)).decisions)).toBe('confirmed');
    expect(verdictOf(after(openAgain(ada, byAda)).decisions)).toBeNull();
  });

  it('is undone and done again in one step', async () => {
    const db = anEmptyLibrary();
    await db.annotations.add(anAnnotation());
    const history = new History(db);
    await history.commit(decide(ada, anAnnotation(), 'rejected'));
    await history.undo(ada);
    expect((await db.annotations.get('a1'))!.decisions).toEqual([]);
    await history.redo(ada);
    expect(verdictOf((await db.annotations.get('a1'))!.decisions)).toBe('rejected');
  });
});

describe('deciding on many annotations', () => {
  const many = [anAnnotation(), anAnnotation({ id: 'a2' }), anAnnotation({ id: 'a3', documentId: 'd2' })];

  it('is one step of undo', async () => {
    const db = anEmptyLibrary();
    await db.annotations.bulkAdd(many);
    const history = new History(db);
    await history.commit(decideAll(ada, many, 'rejected')!);
    const verdicts = async () => (await db.annotations.toArray()).map((row) => verdictOf(row.decisions));
    expect(await verdicts()).toEqual(['rejected', 'rejected', 'rejected']);
    await history.undo(ada);
    expect(await verdicts()).toEqual([null, null, null]);
  });

  it('says how many, and in which document where it is one', () => {
    expect(decideAll(ada, many, 'confirmed')).toMatchObject({
      label: 'Confirm 3 annotations',
      documentId: null,
    });
    expect(decideAll(ada, many.slice(0, 2), 'confirmed')).toMatchObject({ documentId: 'd1' });
  });

  it('leaves those that were decided so, and is nothing where that is all', () => {
    const decided = after(decide(ada, many[0]!, 'confirmed'));
    expect(decideAll(ada, [decided, many[1]!], 'confirmed')!.edits.map(({ id }) => id)).toEqual(['a2']);
    expect(decideAll(ada, [decided], 'confirmed')).toBeNull();
    expect(decideAll(ben, [decided], 'confirmed')!.edits).toHaveLength(1);
  });
});
