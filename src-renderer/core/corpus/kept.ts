import { verdictOf } from '../review/decision';
import { compareSpans } from '../span/span';
import type { Aspect } from './aspects';
import type { Span } from '../span/span';
import {
  extentOf,
  tagsInUse,
  type Corpus,
  type CorpusAnnotation,
  type CorpusDocument,
  type CorpusTag,
} from './corpus';
import { slugOf } from './slug';
import { writableInXml } from './xml-characters';
import { withoutOverlaps } from './without-overlaps';

/**
 * What of a corpus is left when it has been through a format that carries these aspects, in a fixed order: two corpora
 * are the same to the format when this is the same of both. Ids that do not last are those of the order in the text.
 */
export function keptOf(given: Corpus, carries: readonly Aspect[]): Corpus {
  const has = (aspect: Aspect) => carries.includes(aspect);
  const corpus = has('control-characters') ? given : withoutUnwritable(given);
  const ids = new Map<string, string>();
  const homes = new Map(
    corpus.documents.flatMap(({ annotations }, at) => annotations.map(({ id }) => [id, at])),
  );
  const documents = (has('texts') ? corpus.documents : []).map((document, at) => ({
    ...keptText(document, has),
    annotations: keptText(document, has)
      .annotations.map((annotation) => ({ id: annotation.id, kept: keptAnnotation(annotation, has) }))
      .sort((a, b) => byPlace(a.kept, b.kept))
      .map(({ id, kept }, index) => {
        ids.set(id, has('ids') ? id : `${at}:${index}`);
        return { ...kept, id: ids.get(id)! };
      }),
  }));
  const isKept = ({ sourceId, targetId }: Corpus['relations'][number]) =>
    has('annotations') &&
    has('relations') &&
    (has('relations-between-documents') || homes.get(sourceId) === homes.get(targetId));
  const relations = corpus.relations.filter(isKept).map((relation) => ({
    ...relation,
    annotator: has('relation-makers') ? relation.annotator : '',
    createdAt: has('relation-makers') ? relation.createdAt : null,
    id: has('ids') ? relation.id : '',
    sourceId: ids.get(relation.sourceId)!,
    targetId: ids.get(relation.targetId)!,
  }));
  const linkOf = ({ type, sourceId, targetId, id }: (typeof relations)[number]) =>
    JSON.stringify([type, sourceId, targetId, id]);
  return {
    tags: keptTags(corpus, documents, has),
    documents,
    relations: relations.sort((a, b) => (linkOf(a) < linkOf(b) ? -1 : 1)),
  };
}

/**
 * A document with what stays of its text. Where white space does not, none of it counts: offsets are then those in the text
 * without any. The name of the file is what many formats make a name of their own of, so it does not count either.
 */
function keptText(document: CorpusDocument, has: (aspect: Aspect) => boolean): CorpusDocument {
  const { text, title, metadata } = document;
  const kept = {
    fileName: '',
    title: has('titles') ? title : null,
    metadata: has('metadata') ? metadata : {},
  };
  const all = has('annotations') ? document.annotations : [];
  const annotations = has('overlaps') ? all : withoutOverlaps(all);
  if (has('line-breaks')) return { ...kept, text, annotations };
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) before[at + 1] = before[at]! + (/\s/.test(text[at]!) ? 0 : 1);
  const moved = ({ start, end }: Span): Span => ({ start: before[start]!, end: before[end]! });
  return {
    ...kept,
    text: text.replaceAll(/\s/g, ''),
    annotations: annotations.map((one) => ({ ...one, parts: one.parts.map(moved) })),
  };
}

/** A corpus in which no words have what XML cannot write. */
const withoutUnwritable = (corpus: Corpus): Corpus =>
  JSON.parse(JSON.stringify(corpus), (_, value: unknown) =>
    typeof value === 'string' ? writableInXml(value) : value,
  ) as Corpus;

function keptTags(
  { tags }: Corpus,
  documents: readonly CorpusDocument[],
  has: (aspect: Aspect) => boolean,
): CorpusTag[] {
  const used = new Set(tagsInUse(documents).map(({ name }) => name));
  const nameOf = (name: string) => (has('tag-names') ? name : slugOf(name));
  return tags
    .filter(({ name }) => has('tags') || used.has(nameOf(name)))
    .map(({ name, parent, hue, guideline }) => ({
      name: nameOf(name),
      parent: has('tag-tree') ? parent : null,
      hue: has('colours') ? hue : null,
      guideline: has('guidelines') ? guideline : '',
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function keptAnnotation(one: CorpusAnnotation, has: (aspect: Aspect) => boolean): CorpusAnnotation {
  const verdict = verdictOf(one.decisions);
  return {
    ...one,
    id: has('ids') ? one.id : '',
    tag: has('tag-names') ? one.tag : slugOf(one.tag),
    parts: has('parts') ? one.parts : [extentOf(one)],
    attributes: has('attributes') ? sorted(one.attributes) : {},
    note: has('notes') ? one.note : '',
    annotator: has('annotators') ? one.annotator : '',
    createdAt: has('times') ? one.createdAt : null,
    updatedAt: has('times') ? one.updatedAt : null,
    decisions: has('decisions')
      ? one.decisions
      : has('verdicts') && verdict
        ? [{ verdict, reviewer: '', at: '', reason: '' }]
        : [],
    comments: has('comments') ? one.comments : [],
  };
}

const sorted = (words: Readonly<Record<string, string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Two of one place and tag go by all else that they say, so that their order does not hang on ids. */
const byPlace = (a: CorpusAnnotation, b: CorpusAnnotation): number =>
  compareSpans(extentOf(a), extentOf(b)) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
