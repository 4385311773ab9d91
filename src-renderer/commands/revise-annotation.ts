import type { Annotation } from '../core/annotation/annotation';
import { fitValues } from '../core/attribute/fit-values';
import type { AttributeValues } from '../core/attribute/value';
import type { Change } from '../core/change/change';
import { firstValues } from '../core/proposal/first-values';
import type { ProposalContext } from '../core/proposal/proposal';
import type { Relation } from '../core/relation/relation';
import { quoteOf } from '../core/span/quote';
import type { Span } from '../core/span/span';
import type { Tag } from '../core/tagset/tag-set';
import { attributesOf } from '../core/tagset/tag-tree';
import { signed, type Author } from './author';
import { removalOf } from './delete-annotation';

/** What an annotation is tagged as instead, and what its new attributes are read with. */
export interface Retagged {
  tag: Tag;
  text: string;
  context: ProposalContext;
}

/**
 * Gives an annotation another tag, and takes away the relations of which it can be no end then (`brokenByTag`). Values
 * that the new tag has a place for stay; besides them it has what a new annotation has.
 */
export function retag(
  author: Author,
  annotation: Annotation,
  retagged: Retagged,
  broken: readonly Relation[],
): Change {
  const { tag, context } = retagged;
  const change = revise(author, 'annotation.retag', `Change tag to ${tag.name}`, annotation, {
    tagId: tag.id,
    tagSetVersion: context.tagSet.version,
    attributes: valuesUnder(annotation, retagged),
  });
  return { ...change, edits: [...removalOf(broken), ...change.edits] };
}

function valuesUnder(annotation: Annotation, { tag, text, context }: Retagged): AttributeValues {
  const { tagSet } = context;
  const touched = Object.fromEntries(
    Object.entries(annotation.attributes).filter(([, { origin }]) => origin !== 'default'),
  );
  const [from, to] = [attributesOf(tagSet, annotation.tagId), attributesOf(tagSet, tag.id)];
  const kept = fitValues(touched, from, to, tagSet.vocabularies).values;
  return { ...firstValues(text, annotation, tag.id, context), ...kept };
}

/** Moves an annotation's edges; the quote follows, and of one in parts the whole stretch is taken. */
export const resize = (author: Author, annotation: Annotation, text: string, span: Span): Change =>
  revise(author, 'annotation.resize', 'Resize', annotation, {
    start: span.start,
    end: span.end,
    quote: quoteOf(text, span),
    ...(annotation.parts && { parts: undefined }),
  });

/** Replaces an annotation's note. */
export const writeNote = (author: Author, annotation: Annotation, note: string): Change =>
  revise(author, 'annotation.note', note === '' ? 'Remove note' : 'Write note', annotation, { note });

/** A change of one annotation in some of its fields. */
export function revise(
  author: Author,
  command: string,
  label: string,
  before: Annotation,
  fields: Partial<Annotation>,
): Change {
  const after = { ...before, ...fields, updatedAt: author.now() };
  return signed(author, {
    command,
    label,
    documentId: before.documentId,
    edits: [{ table: 'annotations', id: before.id, before, after }],
  });
}
