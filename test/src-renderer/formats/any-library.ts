import fc from 'fast-check';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import { inDocumentOrder, inOrderOfMaking } from '../../../src-renderer/core/annotation/order';
import type { DocumentData, LibraryData } from '../../../src-renderer/core/library/library-data';
import type { Relation } from '../../../src-renderer/core/relation/relation';
import { STATUSES } from '../../../src-renderer/core/follow-up/follow-up';
import { quoteOf } from '../../../src-renderer/core/span/quote';
import { nextGraphemeBoundary, previousGraphemeBoundary } from '../../../src-renderer/core/text/graphemes';
import { snapSpan } from '../../../src-renderer/core/span/snap';
import type { Span } from '../../../src-renderer/core/span/span';
import { withStretch } from '../../../src-renderer/core/span/stretches';
import { attributesOf, isKindOf } from '../../../src-renderer/core/tagset/tag-tree';
import type { TagSet } from '../../../src-renderer/core/tagset/tag-set';
import { aTagSet } from '../../builders/tag-set';
import { anyText } from '../core/any-text';
import { anyValues } from '../../builders/any-values';

const PARTIES = ['norsund', 'veldria', 'okafor'];

const anyTime = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const anyParties = (ids: readonly string[]) =>
  fc
    .tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          kind: fc.constantFrom('person' as const, 'country' as const, 'organisation' as const),
          name: fc.oneof(
            fc.constantFrom('Norsund', 'NORSUND', 'Veldria'),
            fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
          ),
          aliases: fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 3 }),
          createdAt: anyTime,
          updatedAt: anyTime,
        }),
      ),
    )
    .map((parties) => [...parties].sort((a, b) => byCodeUnits(a.name, b.name) || byCodeUnits(a.id, b.id)));

const anyDecisions = fc.uniqueArray(
  fc.record({
    verdict: fc.constantFrom('confirmed' as const, 'rejected' as const, 'discuss' as const),
    reviewer: fc.constantFrom('Ada', 'Grace', ''),
    at: anyTime,
    reason: fc.string({ unit: 'binary' }),
  }),
  { selector: ({ reviewer }) => reviewer, maxLength: 2 },
);

const anyComments = fc
  .array(fc.tuple(fc.string({ minLength: 1 }), fc.boolean(), anyTime), { maxLength: 3 })
  .map((drawn) =>
    drawn.map(([text, flag, at], index) => ({
      id: `c${index}`,
      annotator: 'Ada',
      at,
      text,
      replyTo: index > 0 && flag ? 'c0' : null,
      resolved: index === 0 && flag,
    })),
  );

const anyFollowUp = fc.record({
  steps: fc.array(fc.record({ status: fc.constantFrom(...STATUSES), annotator: fc.string(), at: anyTime }), {
    maxLength: 3,
  }),
  evidence: fc.array(
    fc
      .record({
        sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
        title: fc.string({ unit: 'binary' }),
        start: fc.nat(1000),
        exact: fc.string({ minLength: 1 }),
        annotator: fc.string(),
        at: anyTime,
      })
      .map(({ start, exact, ...rest }) => ({
        ...rest,
        start,
        end: start + exact.length,
        quote: { exact, prefix: '', suffix: '' },
      })),
    { maxLength: 2 },
  ),
});

const anyTagged = (tagSet: TagSet, partyIds: readonly string[]) =>
  fc.constantFrom(...tagSet.tags).chain((tag) =>
    fc.record({
      tagId: fc.constant(tag.id),
      attributes: anyValues(attributesOf(tagSet, tag.id), tagSet, partyIds),
      tagSetVersion: fc.integer({ min: 1, max: 5 }),
      cut: fc.tuple(fc.nat(200), fc.nat(200)),
      note: fc.string({ unit: 'binary' }),
      annotator: fc.string(),
      createdAt: anyTime,
      updatedAt: anyTime,
      decisions: anyDecisions,
      comments: anyComments,
      followUp: anyFollowUp,
    }),
  );

// Two hashes that begin alike would give two documents one id: too unlikely to matter.
const anyFile = fc.record({
  text: anyText,
  fileName: fc.constantFrom('a.txt', 'B.md', 'déclaration.txt', '声明.txt'),
  hash: fc.stringMatching(/^[0-9a-f]{64}$/),
  encoding: fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'utf-16le' as const, 'utf-16be' as const),
  addedAt: anyTime,
  looked: fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 3 }),
  metadata: fc.dictionary(
    fc.string({ unit: 'binary' }).filter((key) => key !== '__proto__'),
    fc.string({ unit: 'binary' }),
    { maxKeys: 4, noNullPrototype: true },
  ),
});

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;
type Tagged = Drawn<ReturnType<typeof anyTagged>>;

/** Files that documents are made of, no two of one hash. */
export const anyFiles = fc.uniqueArray(anyFile, { selector: ({ hash }) => hash, maxLength: 3 });

/** The first and the last character of a span, where there are words between them. */
function partsOf(text: string, { start, end }: Span): Span[] | null {
  const [first, last] = [nextGraphemeBoundary(text, start), previousGraphemeBoundary(text, end)];
  const parts = [
    { start, end: first },
    { start: last, end },
  ];
  return first < last && /[^\r\n]/.test(text.slice(first, last)) ? parts : null;
}

/** `prefix` begins the ids of the annotations, so that two libraries can give different things one id. */
function documentOf(
  { text, hash, looked, ...fields }: Drawn<typeof anyFile>,
  tagged: readonly Tagged[],
  prefix: string,
): DocumentData {
  const documentId = `document-${hash.slice(0, 8)}`;
  const dismissed = looked
    .map(([a, b]) => snapSpan(text, { start: Math.min(a, b), end: Math.max(a, b) }, { exact: true }))
    .reduce<Span[]>((stretches, span) => (span ? withStretch(stretches, span) : stretches), []);
  const annotations = tagged.flatMap(
    ({ cut: [a, b], attributes, followUp, ...rest }, index): Annotation[] => {
      const span = snapSpan(text, { start: Math.min(a, b), end: Math.max(a, b) }, { exact: true });
      const id = `annotation-${prefix}-${index}`;
      if (!span) return [];
      const said = followUp.steps.length + followUp.evidence.length > 0 && { followUp };
      const quote = quoteOf(text, span);
      const parts = rest.note.length % 2 === 1 && partsOf(text, span);
      return [
        {
          ...rest,
          ...said,
          ...(parts && { parts }),
          ...span,
          id,
          documentId,
          quote,
          attributes: attributes(text),
        },
      ];
    },
  );
  return {
    document: {
      ...fields,
      id: documentId,
      title: fields.fileName,
      sha256: hash,
      byteLength: 9,
      length: text.length,
      ...(dismissed.length > 0 && { dismissed }),
    },
    text,
    annotations: annotations.sort(inDocumentOrder),
  };
}

const anyLink = (tagSet: TagSet) =>
  fc.record({
    type: fc.constantFrom(...tagSet.relationTypes),
    ends: fc.tuple(fc.nat(), fc.nat()),
    annotator: fc.string(),
    createdAt: anyTime,
  });

/** Those of the links that the tag set allows, between annotations that are there. */
function relationsOf(
  tagSet: TagSet,
  links: Drawn<ReturnType<typeof anyLink>>[],
  annotations: Annotation[],
): Relation[] {
  const seen = new Set<string>();
  return links
    .flatMap(({ type, ends, ...rest }, index): Relation[] => {
      const [source, target] = ends.map((end) => annotations[end % annotations.length]);
      if (!source || !target || source === target) return [];
      const link = [type.id, ...[source.id, target.id].sort()].join(' ');
      const isAllowed =
        isKindOf(tagSet, source.tagId, type.sourceTagIds) &&
        isKindOf(tagSet, target.tagId, type.targetTagIds);
      if (!isAllowed || seen.has(link)) return [];
      seen.add(link);
      return [
        {
          ...rest,
          id: `relation-${index}`,
          typeId: type.id,
          sourceId: source.id,
          targetId: target.id,
          sourceDocumentId: source.documentId,
          targetDocumentId: target.documentId,
        },
      ];
    })
    .sort(inOrderOfMaking);
}

/** Sound libraries of some of these files in the order in which exports are written. */
export function anyLibraryOf(
  files: Drawn<typeof anyFiles>,
  tagSet: TagSet,
  { partyIds = PARTIES, shiftIds = false } = {},
): fc.Arbitrary<LibraryData> {
  return fc
    .record({
      parties: anyParties(partyIds),
      tagged: fc.array(fc.array(anyTagged(tagSet, partyIds), { maxLength: 6 }), {
        minLength: files.length,
        maxLength: files.length,
      }),
      chosen: fc.subarray(files),
      links: fc.array(anyLink(tagSet), { maxLength: 8 }),
    })
    .map(({ parties, tagged, chosen, links }) => {
      const documents = chosen
        .map((file, index) => {
          const prefix = chosen[(index + Number(shiftIds)) % chosen.length]!.hash.slice(0, 8);
          return documentOf(file, tagged[index]!, prefix);
        })
        .sort(
          ({ document: a }, { document: b }) =>
            byCodeUnits(a.fileName, b.fileName) || byCodeUnits(a.sha256, b.sha256),
        );
      const annotations = documents.flatMap((document) => document.annotations);
      return { tagSet, parties, documents, relations: relationsOf(tagSet, links, annotations) };
    });
}

/** A sound library in the order in which exports are written. */
export const anyLibrary: fc.Arbitrary<LibraryData> = anyFiles.chain((files) =>
  anyLibraryOf(files, aTagSet()),
);
