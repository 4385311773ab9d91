import { describe, expect, it } from 'vitest';
import 'fake-indexeddb/auto';
import { History } from '../../../src-renderer/commands/history';
import { tagHits } from '../../../src-renderer/commands/tag-hits';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import { quoteFits } from '../../../src-renderer/core/span/quote';
import type { Span } from '../../../src-renderer/core/span/span';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { aContext, anAnnotation, anAuthor, anEmptyLibrary, TEXT } from '../../builders/library';

const [commitment, area] = defaultTagSet.tags;
const norsund = { start: 0, end: 7 };
const veldria = { start: 62, end: 69 };

const tagged = (hits: Span[], present: Annotation[] = [], text = TEXT) =>
  tagHits(anAuthor(), { documentId: 'd1', text, hits, tag: commitment!, context: aContext(), present });

describe('tagging all hits', () => {
  it('makes one annotation for each, in one change, with the words of the text', () => {
    const { change, made } = tagged([norsund, veldria]);
    expect(made).toBe(2);
    expect(change).toMatchObject({ label: 'Tag 2 hits as commitment', documentId: 'd1' });
    const rows = change!.edits.map((edit) => edit.after as Annotation);
    expect(rows.map((row) => row.quote.exact)).toEqual(['Norsund', 'Veldria']);
    expect(rows.every((row) => quoteFits(TEXT, row, row.quote))).toBe(true);
    expect(new Set(rows.map((row) => row.id)).size).toBe(2);
  });

  it('leaves out a hit that has the tag already, and no other', () => {
    const sameSpanOtherTag = anAnnotation({ id: 'a2', tagId: area!.id, ...veldria });
    const sameTagOtherSpan = anAnnotation({ id: 'a3', start: 61, end: 69 });
    const { made, kept } = tagged([norsund, veldria], [anAnnotation(), sameSpanOtherTag, sameTagOtherSpan]);
    expect({ made, kept }).toEqual({ made: 1, kept: 1 });
  });

  it('is no change when every hit has the tag', () => {
    expect(tagged([norsund], [anAnnotation()])).toEqual({ change: null, made: 0, kept: 1 });
    expect(tagged([])).toEqual({ change: null, made: 0, kept: 0 });
  });

  it('takes off white space at the ends and skips what is white space alone', () => {
    const { change, made } = tagged(
      [
        { start: 1, end: 4 },
        { start: 4, end: 5 },
      ],
      [],
      'x b \n',
    );
    expect(made).toBe(1);
    expect(change!.edits[0]!.after).toMatchObject({ start: 2, end: 3 });
  });

  it('is undone in one step', async () => {
    const db = anEmptyLibrary();
    const history = new History(db);
    await history.commit(tagged([norsund, veldria]).change!);
    expect(await db.annotations.count()).toBe(2);
    await history.undo(anAuthor());
    expect(await db.annotations.count()).toBe(0);
  });
});
