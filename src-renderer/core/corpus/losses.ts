import type { Annotation } from '../annotation/annotation';
import type { LibraryData } from '../library/library-data';
import { overlaps } from '../span/span';
import { pluralOf } from '../words/counted';
import { aspects, type Aspect } from './aspects';
import { hasUnwritable } from './xml-characters';

/** What of a library a format cannot hold: an aspect with each thing that goes. */
export interface Loss {
  aspect: Aspect;
  /** `9 notes`. */
  words: string;
  /** Each by where it stands and what it says. */
  items: string[];
}

/** What of this library a format with these aspects will not hold; nothing where it has no such thing. */
export function lossesOf(library: LibraryData, carries: readonly Aspect[]): Loss[] {
  return (Object.keys(aspects) as Aspect[])
    .filter((aspect) => !carries.includes(aspect))
    .flatMap((aspect): Loss[] => {
      const { noun, nouns = pluralOf(noun), list } = finders[aspect];
      const items = list(library);
      return items.length === 0
        ? []
        : [{ aspect, words: `${items.length} ${items.length === 1 ? noun : nouns}`, items }];
    });
}

interface Finder {
  /** What is counted. */
  noun: string;
  /** Several of it, where that is not the plural of the last word. */
  nouns?: string;
  list: (library: LibraryData) => string[];
}

/** For each annotation of the library, what it has of an aspect. */
const ofAnnotations =
  (list: (annotation: Annotation) => (string | null | undefined)[]): Finder['list'] =>
  ({ documents }) =>
    documents.flatMap(({ document, annotations }) =>
      annotations.flatMap((annotation) =>
        list(annotation)
          .filter((words) => words !== null && words !== undefined)
          .map((words) => `${placeOf(document.fileName, annotation)}${words === '' ? '' : `: ${words}`}`),
      ),
    );

const SHOWN = 60;

function placeOf(fileName: string, { start, end, quote }: Annotation): string {
  const words = quote.exact.replaceAll(/\s+/g, ' ');
  return `${fileName} ${start}–${end} “${words.length > SHOWN ? `${words.slice(0, SHOWN).toWellFormed()}…` : words}”`;
}

const held = ({ attributes }: Annotation) => Object.entries(attributes);

const finders: Record<Aspect, Finder> = {
  texts: { noun: 'text', list: ({ documents }) => documents.map(({ document }) => document.fileName) },
  annotations: { noun: 'annotation', list: ofAnnotations(({ tagId }) => [tagId]) },
  'tag-names': {
    noun: 'name of a tag with spaces',
    nouns: 'names of tags with spaces',
    list: ({ tagSet }) => tagSet.tags.map(({ name }) => name).filter((name) => /\s/.test(name)),
  },
  overlaps: { noun: 'overlap', list: overlapping },
  parts: {
    noun: 'annotation in parts',
    nouns: 'annotations in parts',
    list: ofAnnotations(({ parts }) => [parts && `${parts.length} parts`]),
  },
  'line-breaks': {
    noun: 'text whose line breaks and white space are not kept',
    nouns: 'texts whose line breaks and white space are not kept',
    list: ({ documents }) =>
      documents.filter(({ text }) => /[^\S ]| {2}/.test(text)).map(({ document }) => document.fileName),
  },
  'control-characters': {
    noun: 'text with control characters',
    nouns: 'texts with control characters',
    list: ({ documents }) =>
      documents.filter(({ text }) => hasUnwritable(text)).map(({ document }) => document.fileName),
  },
  ids: { noun: 'id', list: ofAnnotations(({ id }) => [id]) },
  notes: { noun: 'note', list: ofAnnotations(({ note }) => [note === '' ? null : note]) },
  attributes: {
    noun: 'attribute value',
    list: ofAnnotations((row) =>
      held(row).map(([id, { value, origin }]) =>
        origin === 'proposed' ? null : `${id} ${JSON.stringify(value)}`,
      ),
    ),
  },
  evidence: {
    noun: 'piece of evidence for a value',
    nouns: 'pieces of evidence for values',
    list: ofAnnotations((row) =>
      held(row).map(([id, { evidence }]) => evidence && `${id} rests on “${evidence.quote.exact}”`),
    ),
  },
  proposals: {
    noun: 'proposed value',
    list: ofAnnotations((row) =>
      held(row).map(([id, { origin, value }]) =>
        origin === 'proposed' ? `${id} ${JSON.stringify(value)}` : null,
      ),
    ),
  },
  annotators: {
    noun: 'annotator',
    list: ofAnnotations(({ annotator }) => [annotator === '' ? null : annotator]),
  },
  times: { noun: 'time', list: ofAnnotations(({ createdAt, updatedAt }) => [`${createdAt}, ${updatedAt}`]) },
  verdicts: {
    noun: 'verdict',
    list: ofAnnotations(({ decisions }) => [decisions.map(({ verdict }) => verdict).join(', ') || null]),
  },
  decisions: {
    noun: 'decision',
    list: ofAnnotations(({ decisions }) =>
      decisions.map(({ verdict, reviewer, at, reason }) => [verdict, reviewer, at, reason].join(', ')),
    ),
  },
  comments: {
    noun: 'comment',
    list: ofAnnotations(({ comments }) =>
      comments.map(({ annotator, at, text }) => [annotator, at, text].join(', ')),
    ),
  },
  relations: {
    noun: 'relation',
    list: (library) => relationWords(library, () => true),
  },
  'relations-between-documents': {
    noun: 'relation between documents',
    nouns: 'relations between documents',
    list: (library) => relationWords(library, (one) => one.sourceDocumentId !== one.targetDocumentId),
  },
  'relation-makers': {
    noun: 'maker of a relation',
    nouns: 'makers of relations',
    list: ({ relations }) =>
      relations.map(({ id, annotator, createdAt }) => [id, annotator, createdAt].join(', ')),
  },
  parties: {
    noun: 'party',
    list: ({ parties }) =>
      parties.map(({ name, kind, aliases }) => [`${name} (${kind})`, ...aliases].join(', ')),
  },
  'follow-up': {
    noun: 'follow-up',
    list: ofAnnotations(({ followUp }) => [followUp && JSON.stringify(followUp)]),
  },
  tags: {
    noun: 'unused tag',
    list: ({ tagSet, documents }) => {
      const used = new Set(documents.flatMap(({ annotations }) => annotations.map(({ tagId }) => tagId)));
      return tagSet.tags.filter(({ id }) => !used.has(id)).map(({ name }) => name);
    },
  },
  'tag-tree': {
    noun: 'tag below another',
    nouns: 'tags below others',
    list: ({ tagSet }) => tagSet.tags.filter(({ parentId }) => parentId !== null).map(({ name }) => name),
  },
  colours: {
    noun: 'colour',
    list: ({ tagSet }) => tagSet.tags.map(({ name, hue }) => `${name}: hue ${hue}`),
  },
  guidelines: {
    noun: 'guideline',
    list: ({ tagSet }) => tagSet.tags.filter(({ guideline }) => guideline !== '').map(({ name }) => name),
  },
  'tag-set': {
    noun: 'definition',
    list: ({ tagSet }) => [
      ...tagSet.tags.flatMap(({ name, attributes }) => attributes.map((one) => `${name}: ${one.name}`)),
      ...tagSet.vocabularies.map(({ name }) => `vocabulary ${name}`),
      ...tagSet.relationTypes.map(({ name }) => `relation type ${name}`),
    ],
  },
  titles: {
    noun: 'title',
    list: ({ documents }) => documents.map(({ document: { fileName, title } }) => `${fileName}: ${title}`),
  },
  metadata: {
    noun: 'metadata field',
    list: ({ documents }) =>
      documents.flatMap(({ document: { fileName, metadata } }) =>
        Object.entries(metadata).map(([name, words]) => `${fileName} ${name}: ${words}`),
      ),
  },
  dismissed: {
    noun: 'dismissed stretch',
    list: ({ documents }) =>
      documents.flatMap(({ document: { fileName, dismissed = [] } }) =>
        dismissed.map(({ start, end }) => `${fileName} ${start}–${end}`),
      ),
  },
};

function relationWords(
  { relations, documents }: LibraryData,
  isMeant: (relation: LibraryData['relations'][number]) => boolean,
): string[] {
  const words = new Map(
    documents.flatMap(({ annotations }) => annotations.map(({ id, quote }) => [id, quote.exact])),
  );
  return relations
    .filter(isMeant)
    .map(
      ({ typeId, sourceId, targetId }) =>
        `“${words.get(sourceId) ?? ''}” ${typeId} “${words.get(targetId) ?? ''}”`,
    );
}

/** Each annotation that overlaps one before it. */
function overlapping({ documents }: LibraryData): string[] {
  return documents.flatMap(({ document, annotations }) => {
    const sorted = [...annotations].sort((a, b) => a.start - b.start || b.end - a.end);
    let furthest: Annotation | null = null;
    return sorted.flatMap((annotation) => {
      const over = furthest;
      if (!furthest || annotation.end > furthest.end) furthest = annotation;
      return over && overlaps(over, annotation)
        ? [
            `${placeOf(document.fileName, annotation)} overlaps “${over.quote.exact.slice(0, SHOWN).toWellFormed()}”`,
          ]
        : [];
    });
  });
}
