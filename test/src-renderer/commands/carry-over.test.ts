import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver, planCarryOver } from '../../../src-renderer/commands/carry-over';
import type { DocumentContent } from '../../../src-renderer/commands/read-content';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import { invertEdits } from '../../../src-renderer/core/change/invert';
import type { LibraryData } from '../../../src-renderer/core/library/library-data';
import { integrityProblems } from '../../../src-renderer/core/library/integrity-problems';
import type { Relation } from '../../../src-renderer/core/relation/relation';
import { quoteOf } from '../../../src-renderer/core/span/quote';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { graphemeBoundaryAtOrBefore } from '../../../src-renderer/core/text/graphemes';
import { aDocument, anAnnotation, anAuthor } from '../../builders/library';
import { MemoryLibrary } from '../../builders/memory-library';
import { aRelation } from '../../builders/relation';
import { anyText } from '../core/any-text';
import { anyLibrary } from '../formats/any-library';

const OLD =
  'President Okafor spoke at length.\nNorsund will build the northern terminal.\nVeldria was thanked.\n';
const NOW = 'Corrected.\nPresident Okafor spoke at length.\nNorsund will build the southern terminal.\n';

const on = (id: string, words: string, fields: Partial<Annotation> = {}): Annotation => {
  const start = OLD.indexOf(words);
  const span = { start, end: start + words.length };
  return anAnnotation({ id, ...span, quote: quoteOf(OLD, span), ...fields });
};

const from = aDocument({ length: OLD.length, dismissed: [{ start: 10, end: 33 }] });
const to = aDocument({ id: 'd2', sha256: 'b'.repeat(64), length: NOW.length });
const speaker = on('speaker', 'Okafor', { tagId: 'attendee' });
const promise = on('promise', 'build the northern terminal');
const thanks = on('thanks', 'Veldria was thanked');
const relations = [
  aRelation({ id: 'r1', typeId: 'makes', sourceId: 'speaker', targetId: 'promise' }),
  aRelation({ id: 'r2', sourceId: 'promise', targetId: 'thanks' }),
];
const old: DocumentContent = {
  document: from,
  text: OLD,
  annotations: [thanks, promise, speaker],
  relations,
};
const author = anAuthor('Ada');
const plan = (everywhere: readonly Annotation[] = old.annotations) =>
  planCarryOver(old, { document: to, text: NOW }, everywhere, () => Promise.resolve());
const ids = (items: readonly { before: Annotation }[]) => items.map(({ before }) => before.id);

/** Both texts, and all annotations in the earlier one. */
const library = (): LibraryData => ({
  tagSet: defaultTagSet,
  parties: [],
  documents: [
    { document: from, text: OLD, annotations: [...old.annotations] },
    { document: to, text: NOW, annotations: [] },
  ],
  relations: [...relations],
});

describe('what is carried over to a later text', () => {
  it('is told by how sure it is, in the order of the document', async () => {
    const { certain, doubtful, lost } = await plan();
    expect([ids(certain), ids(doubtful), ids(lost)]).toEqual([['speaker'], ['promise'], ['thanks']]);
    expect(doubtful[0]!.after!.quote.exact).toBe('build the southern terminal');
  });

  it('goes with its relations and what was dismissed; the rest stays, and the library is sound', async () => {
    const memory = new MemoryLibrary(library());
    const change = carryOver(author, await plan(), new Set());
    memory.apply(change.edits);
    expect(
      memory
        .all('annotations')
        .map(({ id, documentId }) => [id, documentId])
        .sort(),
    ).toEqual([
      ['promise', 'd1'],
      ['speaker', 'd2'],
      ['thanks', 'd1'],
    ]);
    expect(memory.all('relations').find(({ id }) => id === 'r1')).toMatchObject({
      sourceDocumentId: 'd2',
      targetDocumentId: 'd1',
    });
    expect(memory.all('documents').find(({ id }) => id === 'd2')!.dismissed).toEqual([
      { start: 21, end: 44 },
    ]);
    expect([...integrityProblems(memory.data)]).toEqual([]);
  });

  it('takes the doubtful ones that were chosen, and is taken back whole by its inverse', async () => {
    const memory = new MemoryLibrary(library());
    const before = memory.rows;
    const change = carryOver(author, await plan(), new Set(['promise']));
    expect(change.label).toBe('Carry 2 annotations over to Readout');
    memory.apply(change.edits);
    expect(memory.all('annotations').find(({ id }) => id === 'promise')).toMatchObject({
      documentId: 'd2',
      quote: { exact: 'build the southern terminal' },
    });
    memory.apply(invertEdits(change.edits));
    expect(memory.rows).toEqual(before);
  });

  it('keeps a value whose words are gone, as a doubt', async () => {
    const span = { start: OLD.indexOf('northern'), end: OLD.indexOf('northern') + 8 };
    const value = {
      value: { type: 'text' as const, text: 'north' },
      origin: 'hand' as const,
      evidence: { ...span, quote: quoteOf(OLD, span) },
    };
    const valued = on('speaker', 'Okafor', { attributes: { where: value } });
    const { doubtful } = await planCarryOver(
      { ...old, annotations: [valued] },
      { document: to, text: NOW },
      [],
      () => Promise.resolve(),
    );
    expect(doubtful).toMatchObject([
      { doubts: ['values'], after: { attributes: { where: { value: value.value, evidence: null } } } },
    ]);
  });

  it('brings evidence along that other documents give, where its words are surely there', async () => {
    const evidenceIn = (words: string) => {
      const start = OLD.indexOf(words);
      const span = { start, end: start + words.length };
      const said = { title: 'Readout', annotator: 'Ada', at: '2026-01-02T00:00:00.000Z' };
      return { sha256: from.sha256, ...said, ...span, quote: quoteOf(OLD, span) };
    };
    const far = anAnnotation({
      id: 'far',
      documentId: 'd3',
      followUp: { steps: [], evidence: [evidenceIn('spoke at length'), evidenceIn('Veldria was thanked')] },
    });
    const found = await plan([...old.annotations, far]);
    expect(found.evidenceLeft).toBe(1);
    const edit = carryOver(author, found, new Set()).edits.find(({ id }) => id === 'far')!;
    const [there, stays] = (edit.after as Annotation).followUp!.evidence;
    expect(there).toMatchObject({
      sha256: to.sha256,
      start: NOW.indexOf('spoke'),
      quote: { exact: 'spoke at length' },
    });
    expect(stays).toEqual(far.followUp!.evidence[1]);
  });
});

describe('of any library', () => {
  it('carries soundly to any later text, and is taken back whole', async () => {
    const cases = fc.tuple(
      anyLibrary.filter(({ documents }) => documents.length > 0),
      anyText.filter((text) => text.trim() !== ''),
      fc.nat(1000),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([found, added, at, takeAll]) => {
        const [first] = found.documents;
        const cut = graphemeBoundaryAtOrBefore(first!.text, at % (first!.text.length + 1));
        const text = `${first!.text.slice(0, cut)}${added}${first!.text.slice(cut + (at % 7))}`;
        fc.pre(!/\p{Cs}/u.test(text));
        const document = aDocument({ id: 'later', sha256: '0'.repeat(64), length: text.length });
        const memory = new MemoryLibrary({
          ...found,
          documents: [...found.documents, { document, text, annotations: [] }],
        });
        const before = structuredClone(memory.rows);
        const isOf = ({ sourceId, targetId }: Relation) =>
          first!.annotations.some(({ id }) => id === sourceId || id === targetId);
        const content = { ...first!, relations: found.relations.filter(isOf) };
        const everywhere = found.documents.flatMap(({ annotations }) => annotations);
        const planned = await planCarryOver(content, { document, text }, everywhere, () => Promise.resolve());
        const { certain, doubtful, lost } = planned;
        expect(certain.length + doubtful.length + lost.length).toBe(first!.annotations.length);
        const { edits } = carryOver(author, planned, new Set(takeAll ? ids(doubtful) : []));
        memory.apply(edits);
        expect([...integrityProblems(memory.data)]).toEqual([]);
        memory.apply(invertEdits(edits));
        expect(memory.rows).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});
