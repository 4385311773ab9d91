import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveThread, writeComment } from '../../../src-renderer/commands/comment';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Change } from '../../../src-renderer/core/change/change';
import { invertEdits } from '../../../src-renderer/core/change/invert';
import { openThreads, threadsOf } from '../../../src-renderer/core/review/comment';
import { anAnnotation, anAuthor } from '../../builders/library';

const after = (change: Change) => change.edits[0]!.after as Annotation;

describe('comments on an annotation', () => {
  const [ada, ben] = [anAuthor('Ada'), anAuthor('Ben')];
  const asked = after(writeComment(ada, anAnnotation(), 'Is this one?'));
  const answered = after(writeComment({ ...ben, newId: () => 'b1' }, asked, 'I think so.', 'new-1'));

  it('say who wrote them, and answers stand below what they answer', () => {
    const [{ first, replies }] = threadsOf(answered.comments) as [ReturnType<typeof threadsOf>[number]];
    expect(first).toMatchObject({ annotator: 'Ada', text: 'Is this one?', resolved: false });
    expect(replies.map(({ annotator, text }) => [annotator, text])).toEqual([['Ben', 'I think so.']]);
  });

  it('are resolved by thread, and an answer opens it again', () => {
    const resolved = after(resolveThread(ben, answered, 'new-1', true));
    expect(openThreads(resolved.comments)).toBe(0);
    const again = after(writeComment({ ...ada, newId: () => 'a2' }, resolved, 'No.', 'new-1'));
    expect(openThreads(again.comments)).toBe(1);
  });

  it('refuse an answer to an answer, and one without words', () => {
    expect(() => writeComment(ada, answered, 'What?', 'b1')).toThrow(RangeError);
    expect(() => resolveThread(ada, answered, 'b1', true)).toThrow(RangeError);
    expect(() => writeComment(ada, answered, '')).toThrow(RangeError);
  });

  it('are all taken back by undoing them in turn, whatever was said', () => {
    const anyStep = fc.record({
      text: fc.string({ minLength: 1 }),
      thread: fc.nat(5),
      kind: fc.constantFrom('new', 'reply', 'resolve', 'reopen'),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        const author = anAuthor();
        const start = anAnnotation();
        const changes: Change[] = [];
        let now = start;
        for (const { text, thread, kind } of steps) {
          const threads = threadsOf(now.comments);
          const id = threads[thread % threads.length]?.first.id ?? null;
          const change =
            kind === 'new' || kind === 'reply' || id === null
              ? writeComment(author, now, text, kind === 'reply' ? id : null)
              : resolveThread(author, now, id, kind === 'resolve');
          changes.push(change);
          now = after(change);
        }
        for (const change of changes.reverse()) {
          const [edit] = invertEdits(change.edits);
          expect(edit!.before).toEqual(now);
          now = edit!.after as Annotation;
        }
        expect(now).toEqual(start);
      }),
    );
  });
});
