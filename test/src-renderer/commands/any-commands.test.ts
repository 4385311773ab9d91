import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src-renderer/core/change/change';
import { invertEdits } from '../../../src-renderer/core/change/invert';
import { integrityProblems } from '../../../src-renderer/core/library/integrity-problems';
import type { Comment } from '../../../src-renderer/core/review/comment';
import type { Evidence } from '../../../src-renderer/core/follow-up/follow-up';
import type { LibraryData } from '../../../src-renderer/core/library/library-data';
import { quoteOf } from '../../../src-renderer/core/span/quote';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { aDocument, anAnnotation, anAuthor, TEXT } from '../../builders/library';
import { MemoryLibrary } from '../../builders/memory-library';
import { aParty, referringTo } from '../../builders/party';
import { aRelation } from '../../builders/relation';
import { steps, type Chance } from './any-commands';

/** Two documents with a relation across, two parties that values refer to. */
const aComment: Comment = {
  id: 'c1',
  annotator: 'M. Roy',
  at: '2026-01-01T11:00:00.000Z',
  text: 'By when?',
  replyTo: null,
  resolved: false,
};

const anEvidence: Evidence = {
  sha256: 'b'.repeat(64),
  title: 'Readout',
  start: 0,
  end: 7,
  quote: quoteOf(TEXT, { start: 0, end: 7 }),
  annotator: 'A. Moreau',
  at: '2026-01-01T11:00:00.000Z',
};

const aSmallLibrary = (): LibraryData => ({
  tagSet: defaultTagSet,
  parties: [aParty('Norsund', ['the Norsund side']), aParty('Veldria')],
  documents: ['d1', 'd2'].map((id) => ({
    document: aDocument({ id, sha256: (id === 'd1' ? 'a' : 'b').repeat(64), length: TEXT.length }),
    text: TEXT,
    annotations: [
      anAnnotation({
        id: `${id}-what`,
        documentId: id,
        attributes: { 'committing-party': referringTo(['norsund']) },
        comments: [aComment],
        followUp: { steps: [], evidence: [anEvidence] },
      }),
      anAnnotation({ id: `${id}-who`, documentId: id, tagId: 'attendee' }),
    ],
  })),
  relations: [
    aRelation({
      typeId: 'updates',
      sourceId: 'd2-what',
      targetId: 'd1-what',
      sourceDocumentId: 'd2',
      targetDocumentId: 'd1',
    }),
  ],
});

const anySteps = fc.array(
  fc.record({
    name: fc.constantFrom(...Object.keys(steps)),
    draws: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
  }),
  { maxLength: 20 },
);

function chanceOf(draws: readonly number[]): Chance {
  let at = 0;
  const below = (limit: number) => draws[at++ % draws.length]! % limit;
  return { below, one: (items) => (items.length > 0 ? items[below(items.length)] : undefined) };
}

const problemsOf = (library: MemoryLibrary) =>
  [...integrityProblems(library.data)].map(({ place, message }) => `${place.join('.')}: ${message}`);

describe('any sequence of commands', () => {
  it('begins with a sound library', () => {
    expect(problemsOf(new MemoryLibrary(aSmallLibrary()))).toEqual([]);
  });

  it('leaves a sound library at each step; undoing all restores the start, redoing all the end', () => {
    const done = new Set<string>();
    fc.assert(
      fc.property(anySteps, (sequence) => {
        const library = new MemoryLibrary(aSmallLibrary());
        const author = anAuthor();
        const start = library.rows;
        const changes: Change[] = [];
        for (const { name, draws } of sequence) {
          const made = steps[name]!(library, author, chanceOf(draws));
          if (!made) continue;
          library.apply(made.change.edits, made.texts);
          changes.push(made.change);
          done.add(name);
          expect(problemsOf(library), `after ${name}`).toEqual([]);
        }
        const end = library.rows;
        for (const { edits } of [...changes].reverse()) library.apply(invertEdits(edits));
        expect(library.rows).toEqual(start);
        for (const { edits } of changes) library.apply(edits);
        expect(library.rows).toEqual(end);
      }),
      { numRuns: 200 },
    );
    expect([...done].sort()).toEqual(Object.keys(steps).sort());
  });
});
