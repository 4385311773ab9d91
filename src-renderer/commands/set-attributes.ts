import type { Annotation } from '../core/annotation/annotation';
import { attributeValueProblem, valueProblem, type ValueContext } from '../core/attribute/check-value';
import type { AttributeValue, AttributeValues } from '../core/attribute/value';
import type { Change, Edit } from '../core/change/change';
import type { Author } from './author';
import { revise } from './revise-annotation';

/** What one gesture enters on a card. */
export interface Entered {
  /** As undo names it: `Set strength`. */
  label: string;
  /** By id of the attribute; `null` empties it. */
  values: Readonly<Record<string, AttributeValue | null>>;
  /** Parties that are new or known by another name now, which the values may refer to. */
  parties: readonly Edit[];
}

export interface EntryContext extends ValueContext {
  /** Of the annotation's document; `null` where it is not at hand: then no value comes with other evidence. */
  text: string | null;
}

/**
 * Enters values of an annotation, and what that says of parties, as one change. Throws a RangeError where a value is
 * none that its attribute can hold.
 */
export function setAttributes(
  author: Author,
  annotation: Annotation,
  { label, values, parties }: Entered,
  context: EntryContext,
): Change {
  const changed = new Set(parties.map(({ id }) => id));
  const hasParty = (id: string) => changed.has(id) || context.hasParty(id);
  for (const [id, held] of Object.entries(values))
    if (held) refuseWrong(id, held, annotation, { ...context, hasParty });
  const attributes: AttributeValues = Object.fromEntries(
    Object.entries({ ...annotation.attributes, ...values }).filter(
      (entry): entry is [string, AttributeValue] => entry[1] !== null,
    ),
  );
  const change = revise(author, 'annotation.attributes', label, annotation, { attributes });
  return { ...change, edits: [...parties, ...change.edits] };
}

function refuseWrong(id: string, held: AttributeValue, annotation: Annotation, context: EntryContext): void {
  const { tagSet, text } = context;
  const attribute = tagSet.attributesOf(annotation.tagId).get(id);
  if (!attribute) throw new RangeError(`${id} is no attribute of the tag ${annotation.tagId}`);
  const isSameEvidence = held.evidence === (annotation.attributes[id]?.evidence ?? null);
  const wrong =
    isSameEvidence || text === null
      ? valueProblem(held.value, attribute, context)
      : attributeValueProblem(held, attribute, { ...context, text });
  if (wrong) throw new RangeError(`The value of ${id}: ${wrong.place.join('.')} ${wrong.message}`);
}
