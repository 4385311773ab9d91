import type { Annotation } from '../annotation/annotation';
import { attributesProblems, type AnnotatedContext } from '../attribute/check-value';
import type { Document } from '../document/document';
import type { Evidence } from '../follow-up/follow-up';
import { problem, repeated, within, type PlacedProblem } from '../problem/placed-problem';
import type { Comment } from '../review/comment';
import type { Relation } from '../relation/relation';
import { TagSetLookup } from '../tagset/tag-set-lookup';
import { tagSetProblems } from '../tagset/tag-set-problems';
import type { DocumentData, LibraryData } from './library-data';
import { spanProblem } from './verify';

/**
 * All that does not hold in a library whose rows have the right types: ids that are not unique, references to what
 * is not there, spans and evidence at odds with the text, values that are not right for their attributes, relations
 * between annotations that their type does not join. Places are named as the annotated JSON names them. Found one at
 * a time, so that who needs the first alone can stop.
 */
export function* integrityProblems(library: LibraryData): Generator<PlacedProblem> {
  const { tagSet, parties, documents, relations } = library;
  const lookup = new TagSetLookup(tagSet);
  const partyIds = new Set(parties.map(({ id }) => id));
  for (const found of tagSetProblems(tagSet)) yield within(['tagSet'], found);
  yield* repeated(idsOf(parties), (index) => ['parties', index, 'id']);
  yield* repeated(idsOf(documents.map(({ document }) => document)), (index) => ['documents', index, 'id']);
  yield* repeated(
    documents.map(({ document }) => document.sha256),
    (index) => ['documents', index, 'sha256'],
  );
  const annotationIds = new Set<string>();
  const texts = new Map(documents.map(({ document, text }) => [document.sha256, text]));
  const context = {
    tagSet: lookup,
    hasParty: (id: string) => partyIds.has(id),
    textOf: (sha256: string) => texts.get(sha256),
  };
  for (const [index, data] of documents.entries()) {
    for (const found of documentProblems(data, context, annotationIds))
      yield within(['documents', index], found);
  }
  for (const found of relationProblems(relations, documents, lookup)) yield within(['relations'], found);
}

/** What annotations are held against. */
interface Context extends AnnotatedContext {
  /** The text of the document of this hash, where it is here. */
  textOf: (sha256: string) => string | undefined;
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

function* documentProblems(
  { document, text, annotations }: DocumentData,
  context: Omit<Context, 'text'>,
  annotationIds: Set<string>,
): Generator<PlacedProblem> {
  if (document.length !== text.length)
    yield problem(['length'], `is ${document.length}, but the text has ${text.length}`);
  for (const found of dismissedProblems(document)) yield within(['dismissed'], found);
  yield* repeated(idsOf(annotations), (at) => ['annotations', at, 'id'], annotationIds);
  for (const [at, annotation] of annotations.entries()) {
    const place = ['annotations', at];
    if (annotation.documentId !== document.id)
      yield problem([...place, 'documentId'], `is ${JSON.stringify(annotation.documentId)}`);
    for (const found of annotationProblems(annotation, { ...context, text })) yield within(place, found);
  }
}

/** The stretches stand in the text and in order, and neither overlap nor touch. */
function* dismissedProblems({ dismissed = [], length }: Document): Generator<PlacedProblem> {
  for (const [at, { start, end }] of dismissed.entries())
    if (start >= end || end > length || start <= (dismissed[at - 1]?.end ?? -1))
      yield problem(
        [at],
        `is ${start} to ${end}, which is empty, outside the text or not after the one before`,
      );
}

/** At most one problem of the span: those after it would only follow from it. */
function* annotationProblems(annotation: Annotation, context: Context): Generator<PlacedProblem> {
  const { tagId, attributes, decisions, comments, followUp } = annotation;
  const isKnown = context.tagSet.hasTag(tagId);
  if (!isKnown) yield problem(['tag'], `is ${JSON.stringify(tagId)}, which the tag set does not have`);
  const wrongSpan = spanProblem(context.text, annotation);
  if (wrongSpan) yield wrongSpan;
  else yield* partsProblems(annotation);
  if (isKnown)
    for (const found of attributesProblems(tagId, attributes, context)) yield within(['attributes'], found);
  yield* repeated(
    decisions.map(({ reviewer }) => reviewer),
    (at) => ['decisions', at, 'reviewer'],
  );
  for (const found of commentProblems(comments)) yield within(['comments'], found);
  for (const found of evidenceProblems(followUp?.evidence ?? [], context.textOf))
    yield within(['followUp', 'evidence'], found);
}

/** Parts stand in order, do not touch, and fill the span from end to end. */
function* partsProblems({ start, end, parts }: Annotation): Generator<PlacedProblem> {
  if (!parts) return;
  for (const [at, part] of parts.entries()) {
    const before = parts[at - 1];
    const isFirst = before === undefined ? part.start === start : part.start > before.end;
    if (!isFirst || part.start >= part.end || (at === parts.length - 1 && part.end !== end))
      yield problem(
        ['parts', at],
        'is empty, not after the one before, or not within the span from end to end',
      );
  }
}

/** Evidence may be of a document that is not here; then its own words are all that there is to hold it against. */
function* evidenceProblems(
  evidence: readonly Evidence[],
  textOf: (sha256: string) => string | undefined,
): Generator<PlacedProblem> {
  for (const [at, { sha256, ...quoted }] of evidence.entries()) {
    const text = textOf(sha256);
    const fits = quoted.end - quoted.start === quoted.quote.exact.length;
    const alone = fits ? null : problem(['end'], 'is not where the quote ends');
    const wrong = text === undefined ? alone : spanProblem(text, quoted);
    if (wrong) yield within([at], wrong);
  }
}

function* commentProblems(comments: readonly Comment[]): Generator<PlacedProblem> {
  const begun = new Set<string>();
  yield* repeated(idsOf(comments), (at) => [at, 'id']);
  for (const [at, { id, replyTo, resolved }] of comments.entries()) {
    if (replyTo === null) begun.add(id);
    else if (!begun.has(replyTo))
      yield problem([at, 'replyTo'], `is ${JSON.stringify(replyTo)}, which begins no thread before it`);
    else if (resolved) yield problem([at, 'resolved'], 'is true, but only a whole thread is resolved');
  }
}

function* relationProblems(
  relations: readonly Relation[],
  documents: readonly DocumentData[],
  tagSet: TagSetLookup,
): Generator<PlacedProblem> {
  const ends = new Map(documents.flatMap(({ annotations }) => annotations.map((row) => [row.id, row])));
  const links = new Set<string>();
  yield* repeated(idsOf(relations), (index) => [index, 'id']);
  for (const [index, relation] of relations.entries()) {
    const source = ends.get(relation.sourceId);
    const target = ends.get(relation.targetId);
    const wrong =
      endProblem(relation, 'source', source) ??
      endProblem(relation, 'target', target) ??
      (source && target && linkProblem(relation, source, target, tagSet, links));
    if (wrong) yield within([index], wrong);
  }
}

function endProblem(
  relation: Relation,
  end: 'source' | 'target',
  annotation: Annotation | undefined,
): PlacedProblem | null {
  const id = JSON.stringify(relation[`${end}Id`]);
  if (!annotation) return problem([`${end}Id`], `is ${id}, which is no annotation here`);
  return annotation.documentId === relation[`${end}DocumentId`]
    ? null
    : problem([`${end}DocumentId`], `is not the document of ${id}`);
}

function linkProblem(
  { typeId }: Relation,
  source: Annotation,
  target: Annotation,
  tagSet: TagSetLookup,
  links: Set<string>,
): PlacedProblem | null {
  const type = JSON.stringify(typeId);
  if (!tagSet.hasRelationType(typeId))
    return problem(['typeId'], `is ${type}, which the tag set does not have`);
  if (source.id === target.id) return problem(['targetId'], 'is the source itself');
  if (!tagSet.mayStart(typeId, source.tagId))
    return problem(['sourceId'], `is no annotation that ${type} starts from`);
  if (!tagSet.mayEnd(typeId, target.tagId))
    return problem(['targetId'], `is no annotation that ${type} leads to`);
  const link = JSON.stringify([typeId, ...[source.id, target.id].sort()]);
  if (links.has(link)) return problem([], `is a second ${type} between the same annotations`);
  links.add(link);
  return null;
}
