import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { History } from '../../../src-renderer/commands/history';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import { UNDECIDED } from '../../../src-renderer/core/review/queue';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { AllAnnotations } from '../../../src-renderer/state/all-annotations.svelte';
import type { LibraryState } from '../../../src-renderer/state/library.svelte';
import type { PreferencesState } from '../../../src-renderer/state/preferences.svelte';
import { ReviewingState } from '../../../src-renderer/state/reviewing.svelte';
import type { TagSetState } from '../../../src-renderer/state/tag-set.svelte';
import { aDocument, anAnnotation, anAuthor, anEmptyLibrary, TEXT } from '../../builders/library';

const three = ['a', 'b', 'c'].map((id, at) => anAnnotation({ id, start: at * 2, end: at * 2 + 1 }));
const plain = { filter: UNDECIDED, itemId: null as string | null, blind: false, saved: [] };

async function aReview(rows: Annotation[] = three, review = plain) {
  const db = anEmptyLibrary();
  await db.annotations.bulkAdd(rows);
  const history = new History(db);
  const annotations = new AllAnnotations(() => Promise.resolve(rows));
  const current = { annotator: 'Ada', review };
  const author = anAuthor('Ada');
  const reviewing = new ReviewingState({
    annotations,
    history,
    library: { documents: [aDocument()], find: () => aDocument() } as unknown as LibraryState,
    preferences: {
      current,
      change: (change: object) => Promise.resolve(void Object.assign(current, change)),
    } as unknown as PreferencesState,
    tagSet: { current: defaultTagSet } as unknown as TagSetState,
    author: () => author,
    readText: () => Promise.resolve(TEXT),
  });
  history.onEdits((edits, change) => {
    annotations.apply(edits);
    reviewing.apply(edits, change);
  });
  await reviewing.load();
  return { reviewing, history, author, kept: () => current.review };
}

describe('a review', () => {
  it('goes on to the next that is not decided, and past the skipped ones back to them', async () => {
    const { reviewing } = await aReview();
    reviewing.step(1);
    expect(reviewing.item?.id).toBe('b');
    reviewing.decide('confirmed');
    expect(reviewing.item?.id).toBe('c');
    reviewing.decide('rejected');
    expect(reviewing.item?.id).toBe('a');
    reviewing.decide('discuss');
    expect(reviewing.item).toBeNull();
    expect(reviewing.progress).toMatchObject({ done: 3, left: 0 });
  });

  it('comes back to what was undone', async () => {
    const { reviewing, history, author } = await aReview();
    reviewing.decide('confirmed');
    await history.undo(author);
    expect([reviewing.item?.id, reviewing.progress.done]).toEqual(['a', 0]);
  });

  it('stops where it stopped: a start goes on at the same item with the same filter', async () => {
    const first = await aReview();
    first.reviewing.choose({ decision: 'any' });
    first.reviewing.step(1);
    const { reviewing } = await aReview(three, first.kept());
    expect([reviewing.item?.id, reviewing.number, reviewing.filter.decision]).toEqual(['b', 2, 'any']);
  });

  it('decides on many, of which one undo takes all back', async () => {
    const { reviewing, history, author } = await aReview();
    reviewing.decideAll(reviewing.queue.slice(1), 'rejected');
    expect(reviewing.queue.map(({ id }) => id)).toEqual(['a']);
    await history.undo(author);
    expect(reviewing.queue).toHaveLength(3);
  });

  it('does not write the same decision a second time', async () => {
    const { reviewing, history } = await aReview(three, {
      ...plain,
      filter: { ...UNDECIDED, decision: 'any' },
    });
    reviewing.decide('confirmed');
    reviewing.step(-1);
    const { revision } = history;
    reviewing.decide('confirmed');
    expect(history.revision).toBe(revision);
  });

  it('keeps filters under their names, and one of a name', async () => {
    const { reviewing, kept } = await aReview();
    reviewing.save('Mine');
    reviewing.choose({ text: 'rail' });
    reviewing.save('Mine');
    expect(kept().saved).toEqual([{ name: 'Mine', filter: { ...UNDECIDED, text: 'rail' } }]);
    reviewing.forget('Mine');
    expect(kept().saved).toEqual([]);
  });
});
