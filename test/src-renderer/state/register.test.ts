import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Document } from '../../../src-renderer/core/document/document';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { tagById } from '../../../src-renderer/core/tagset/tag-tree';
import type { LibraryState } from '../../../src-renderer/state/library.svelte';
import type { PreferencesState } from '../../../src-renderer/state/preferences.svelte';
import type { ReadingFacts } from '../../../src-renderer/state/reading-facts.svelte';
import { RegisterState } from '../../../src-renderer/state/register.svelte';
import type { TagSetState } from '../../../src-renderer/state/tag-set.svelte';
import { aDocument, anAnnotation } from '../../builders/library';

function aRegister(
  annotations: Annotation[],
  documents: Document[] = [aDocument()],
  { readAll = () => Promise.resolve(annotations), blind = false } = {},
) {
  const kept: object[] = [];
  const read: string[] = [];
  const register = new RegisterState({
    facts: { names: { tagSet: defaultTagSet, party: () => null } } as unknown as ReadingFacts,
    library: { documents } as unknown as LibraryState,
    preferences: {
      current: { registers: {}, registerTag: null, annotator: 'Ben', review: { blind } },
      change: (change: object) => Promise.resolve(void kept.push(change)),
    } as unknown as PreferencesState,
    tagSet: { current: defaultTagSet } as unknown as TagSetState,
    readAll,
    readDay: ({ id }) => Promise.resolve((read.push(id), '2025-03-12')),
  });
  return { register, kept, read };
}
const listed = ({ listed: rows }: RegisterState) => rows.map(({ annotation }) => annotation.id);
const edit = (id: string, before: Annotation | null, after: Annotation | null) => ({
  table: 'annotations' as const,
  id,
  before,
  after,
});

describe('the register', () => {
  it('lists nothing before it is read, then the commitments in the order of the texts', async () => {
    const { register } = aRegister([
      anAnnotation({ id: 'later', start: 10, end: 12 }),
      anAnnotation({ id: 'first' }),
      anAnnotation({ id: 'other', tagId: 'attendee' }),
      anAnnotation({ id: 'astray', documentId: 'nowhere' }),
    ]);
    expect([register.loaded, listed(register)]).toEqual([false, []]);
    await register.load();
    expect(listed(register)).toEqual(['first', 'later']);
  });

  it('follows what is made, changed and deleted, and marks no row that is gone', async () => {
    const first = anAnnotation({ id: 'first' });
    const { register } = aRegister([first]);
    await register.load();
    const second = anAnnotation({ id: 'second', start: 10, end: 12 });
    register.apply([edit('second', null, second)]);
    expect(listed(register)).toEqual(['first', 'second']);
    register.markAll();
    register.apply([edit('first', first, null)]);
    expect(listed(register)).toEqual(['second']);
    expect([...register.marked]).toEqual(['second']);
    register.apply([edit('second', second, { ...second, tagId: 'attendee' })]);
    expect(listed(register)).toEqual([]);
  });

  it('takes of the marked rows those that are listed', async () => {
    const { register } = aRegister([anAnnotation({ id: 'a' }), anAnnotation({ id: 'b', note: 'later' })]);
    await register.load();
    register.markAll();
    register.search = 'later';
    expect(register.markedRows.map(({ annotation }) => annotation.id)).toEqual(['b']);
    register.search = 'nowhere';
    expect(register.markedRows).toEqual([]);
  });

  it('leaves out what was rejected until that filter is taken away, which is kept', async () => {
    const decisions = [
      { verdict: 'rejected' as const, reviewer: 'Ada', at: '2026-01-01T00:00:00.000Z', reason: '' },
    ];
    const { register, kept } = aRegister([anAnnotation({ decisions })]);
    await register.load();
    expect(listed(register)).toEqual([]);
    register.change({ filters: {} });
    expect(listed(register)).toEqual(['a1']);
    expect(kept).toEqual([{ registers: { commitment: register.layout } }]);
  });

  it('shows a blind reviewer nothing of what others decided and said before the own decision', async () => {
    const by = (reviewer: string) => ({
      verdict: 'rejected' as const,
      reviewer,
      at: '2026-01-01T00:00:00.000Z',
      reason: '',
    });
    const { register } = aRegister(
      [
        anAnnotation({ id: 'theirs', decisions: [by('Ada')] }),
        anAnnotation({ id: 'both', decisions: [by('Ada'), by('Ben')] }),
      ],
      [aDocument()],
      { blind: true },
    );
    await register.load();
    expect(listed(register)).toEqual(['theirs']);
    const decision = register.columns.find(({ id }) => id === 'decision')!;
    const words = Object.fromEntries(register.rows.map((row) => [row.annotation.id, decision.words(row)]));
    expect(words).toEqual({ theirs: 'open', both: 'rejected' });
  });

  it('lists another tag as that was set up, and this one as it was left', async () => {
    const { register } = aRegister([anAnnotation(), anAnnotation({ id: 'who', tagId: 'attendee' })]);
    await register.load();
    register.change({ group: 'document' });
    register.list(tagById(defaultTagSet, 'attendee')!);
    expect([listed(register), register.layout.group]).toEqual([['who'], null]);
    expect(register.columns.map(({ name }) => name)).toContain('office');
    register.list(tagById(defaultTagSet, 'commitment')!);
    expect([listed(register), register.layout.group]).toEqual([['a1'], 'document']);
  });

  it('learns the days of all documents, each once', async () => {
    const documents = Array.from({ length: 250 }, (_, at) => aDocument({ id: `d${at}` }));
    const { register, read } = aRegister([anAnnotation({ documentId: 'd249' })], documents);
    await register.load();
    expect(register.rows[0]!.day).toBeNull();
    await Promise.all([register.readDays(), register.readDays()]);
    expect(register.rows[0]!.day).toBe('2025-03-12');
    await register.readDays();
    expect(read).toHaveLength(250);
  });

  it('keeps a row the same while nothing of it changes', async () => {
    const { register } = aRegister([anAnnotation()]);
    await register.load();
    const [before] = register.rows;
    register.apply([edit('b', null, anAnnotation({ id: 'b', start: 3, end: 5 }))]);
    expect(register.rows[0]).toBe(before);
  });

  it('can be read again when reading failed', async () => {
    let tries = 0;
    const { register } = aRegister([], [], {
      readAll: () => (tries++ === 0 ? Promise.reject(new Error('no disk')) : Promise.resolve([])),
    });
    await expect(register.load()).rejects.toThrow('no disk');
    await register.load();
    expect(register.loaded).toBe(true);
  });
});
