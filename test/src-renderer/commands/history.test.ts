import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { deleteAnnotation } from '../../../src-renderer/commands/delete-annotation';
import { addDocument } from '../../../src-renderer/commands/add-document';
import { History } from '../../../src-renderer/commands/history';
import type { SavingStatus } from '../../../src-renderer/commands/write-queue';
import type { Edit } from '../../../src-renderer/core/change/change';
import { invertEdits } from '../../../src-renderer/core/change/invert';
import { retag, writeNote } from '../../../src-renderer/commands/revise-annotation';
import { tagSpan } from '../../../src-renderer/commands/tag-span';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import type { LibraryDatabase } from '../../../src-renderer/db/database';
import { aContext, anAuthor, anEmptyLibrary, TEXT } from '../../builders/library';

const [commitment, area] = defaultTagSet.tags as [
  (typeof defaultTagSet.tags)[0],
  (typeof defaultTagSet.tags)[0],
];

function aHistory() {
  const db = anEmptyLibrary();
  return { db, history: new History(db), author: anAuthor() };
}

const tagged = (author: ReturnType<typeof anAuthor>, start = 0, end = 7) =>
  tagSpan(author, {
    documentId: 'd1',
    text: TEXT,
    span: { start, end },
    tag: commitment,
    context: aContext(),
  });

const stored = (db: LibraryDatabase): Promise<Annotation[]> => db.annotations.toArray();

describe('a commit', () => {
  it('writes the annotation and its entry in the log together', async () => {
    const { db, history, author } = aHistory();
    const { change, annotation } = tagged(author);
    await history.commit(change);
    expect(await stored(db)).toEqual([annotation]);
    expect(await db.changes.toArray()).toEqual([{ ...change, sequence: 1 }]);
  });

  it('is heard of before the store has it', () => {
    const { history, author } = aHistory();
    const heard = vi.fn();
    history.onEdits(heard);
    const { change } = tagged(author);
    void history.commit(change);
    expect(heard).toHaveBeenCalledExactlyOnceWith(change.edits, change);
  });

  it('that contradicts the store is written neither in part, and does not hold up the next one', async () => {
    const { db, history, author } = aHistory();
    const broken = { ...tagged(author).change, label: (() => 'cannot be stored') as unknown as string };
    const refused: string[] = [];
    history.onRefused((_, reason) => refused.push(reason));
    const heard: Edit[][] = [];
    history.onEdits((edits) => heard.push(edits));
    await history.commit(broken);
    const next = tagged(author, 8, 12);
    await history.commit(next.change);
    expect(refused).toEqual(['DataCloneError']);
    expect(heard).toEqual([broken.edits, invertEdits(broken.edits), next.change.edits]);
    expect(await stored(db)).toEqual([next.annotation]);
    expect(await db.changes.count()).toBe(1);
  });

  it('of a second document with the same hash is taken back', async () => {
    const { db, history, author } = aHistory();
    const file = {
      fileName: 'a.txt',
      sha256: 'a'.repeat(64),
      encoding: 'utf-8' as const,
      byteLength: 1,
      text: 'a',
    };
    const refused: string[] = [];
    history.onRefused((change) => refused.push(change.label));
    for (let count = 0; count < 2; count++) {
      const { change, text } = addDocument(author, file);
      await history.commit(change, [text]);
    }
    expect(refused).toEqual(['Add a.txt']);
    expect(await db.documents.count()).toBe(1);
    expect(await history.flush()).toBe(true);
  });
});

describe('the saving status', () => {
  it('says saved only when the transaction is complete', async () => {
    const { db, history, author } = aHistory();
    const seen: [SavingStatus['state'], number][] = [];
    history.onStatus((status) => void db.changes.count().then((count) => seen.push([status.state, count])));
    await history.commit(tagged(author).change);
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    expect(seen.at(-1)).toEqual(['saved', 1]);
  });

  it('says how much is unsaved while the store refuses, and saved once it accepts again', async () => {
    const { db, history, author } = aHistory();
    const statuses: SavingStatus[] = [];
    history.onStatus((status) => statuses.push(status));
    const full = vi
      .spyOn(db, 'transaction')
      .mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    void history.commit(tagged(author).change);
    void history.commit(tagged(author, 8, 12).change);
    expect(await history.flush()).toBe(false);
    expect(statuses.at(-1)).toEqual({ state: 'failed', unsaved: 2, reason: 'QuotaExceededError' });
    full.mockRestore();
    expect(await history.flush()).toBe(true);
    expect(statuses.at(-1)?.state).toBe('saved');
    expect(await db.annotations.count()).toBe(2);
  });
});

describe('undo', () => {
  it('brings a deleted annotation back with its note', async () => {
    const { db, history, author } = aHistory();
    const { change, annotation } = tagged(author);
    await history.commit(change);
    const note = writeNote(author, annotation, 'second tranche');
    await history.commit(note);
    const [noted] = await stored(db);
    await history.commit(deleteAnnotation(author, noted!, []));
    expect(await stored(db)).toEqual([]);
    await history.undo(author);
    expect(await stored(db)).toEqual([noted]);
  });

  it('works on what was done before a restart', async () => {
    const { db, history, author } = aHistory();
    await history.commit(tagged(author).change);
    await new History(db).undo(author);
    expect(await stored(db)).toEqual([]);
  });

  it('has nothing to do in an empty library', async () => {
    const { history, author } = aHistory();
    expect(await history.undo(author)).toBeNull();
    expect(await history.redo(author)).toBeNull();
  });

  it('undoes two different changes when it is asked twice at once', async () => {
    const { db, history, author } = aHistory();
    await history.commit(tagged(author).change);
    await history.commit(tagged(author, 8, 12).change);
    await Promise.all([history.undo(author), history.undo(author)]);
    expect(await stored(db)).toEqual([]);
  });

  it('looks again when something was done while it read the log', async () => {
    const { db, history, author } = aHistory();
    const { change, annotation } = tagged(author);
    await history.commit(change);
    const read = history.tops.bind(history);
    vi.spyOn(history, 'tops').mockImplementationOnce(async () => {
      const tops = await read();
      void history.commit(retag(author, annotation, { tag: area, text: TEXT, context: aContext() }, []));
      return tops;
    });
    await history.undo(author);
    expect(await stored(db)).toEqual([annotation]);
    await history.undo(author);
    expect(await stored(db)).toEqual([]);
  });

  it('is refused while the last change is not saved', async () => {
    const { db, history, author } = aHistory();
    await history.commit(tagged(author).change);
    vi.spyOn(db, 'transaction').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    void history.commit(tagged(author, 8, 12).change);
    expect(await history.undo(author)).toBeNull();
  });
});

describe('a session of edits, undos and redos', () => {
  type Step = 'tag' | 'retag' | 'delete' | 'undo' | 'redo';

  it('ends where a plain stack of states would be', async () => {
    const steps = fc.array(fc.constantFrom<Step>('tag', 'retag', 'delete', 'undo', 'redo'), {
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const { db, history, author } = aHistory();
        const past: Annotation[][] = [[]];
        const future: Annotation[][] = [];
        for (const step of sequence) {
          const [first] = past.at(-1)!;
          if (step === 'undo') {
            const undone = await history.undo(author);
            expect(undone !== null).toBe(past.length > 1);
            if (past.length > 1) future.push(past.pop()!);
          } else if (step === 'redo') {
            await history.redo(author);
            const again = future.pop();
            if (again) past.push(again);
          } else {
            if (step === 'tag') await history.commit(tagged(author).change);
            else if (!first) continue;
            else if (step === 'retag')
              await history.commit(retag(author, first, { tag: area, text: TEXT, context: aContext() }, []));
            else await history.commit(deleteAnnotation(author, first, []));
            past.push(await stored(db));
            future.length = 0;
          }
          expect(await stored(db)).toEqual(past.at(-1));
        }
      }),
      { numRuns: 40 },
    );
  });
});
