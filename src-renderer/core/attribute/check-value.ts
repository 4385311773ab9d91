import { spanProblem } from '../library/verify';
import { problem, repeated, within, type PlacedProblem } from '../problem/placed-problem';
import type { Attribute } from '../tagset/attribute';
import type { TagSetLookup } from '../tagset/tag-set-lookup';
import type { AttributeValue, AttributeValues, DateInterval, Value } from './value';

/** What values are held against. */
export interface ValueContext {
  tagSet: TagSetLookup;
  /** Whether the library has a party with this id. */
  hasParty: (id: string) => boolean;
}

/** The same, with the text of the annotation's document (offsets in UTF-16 code units), for evidence. */
export interface AnnotatedContext extends ValueContext {
  text: string;
}

type Of<Type extends Value['type']> = Extract<Value, { type: Type }>;

/**
 * What is wrong with a value for an attribute, the first thing alone; `null` where it may stand. A value is never
 * empty: an attribute without one is left out of the annotation.
 */
export function valueProblem(
  value: Value,
  attribute: Attribute,
  context: ValueContext,
): PlacedProblem | null {
  if (value.type !== attribute.type) {
    return problem(
      ['type'],
      `is "${value.type}", but the attribute "${attribute.id}" is "${attribute.type}"`,
    );
  }
  switch (value.type) {
    case 'choice':
      return choiceProblem(value, attribute as Extract<Attribute, { type: 'choice' }>, context);
    case 'party':
      return partyProblem(value, attribute as Extract<Attribute, { type: 'party' }>, context);
    case 'date':
      return dateProblem(value);
    case 'text':
      return value.text === '' ? problem(['text'], 'must not be empty') : null;
    case 'number':
      return Number.isFinite(value.number) ? null : problem(['number'], 'must be a finite number');
    case 'yes-no':
      return null;
  }
}

/** The same for a value with its evidence. */
export function attributeValueProblem(
  { value, evidence }: AttributeValue,
  attribute: Attribute,
  context: AnnotatedContext,
): PlacedProblem | null {
  const wrongValue = valueProblem(value, attribute, context);
  if (wrongValue) return within(['value'], wrongValue);
  const wrongSpan = evidence && spanProblem(context.text, evidence);
  return wrongSpan && within(['evidence'], wrongSpan);
}

/** What is wrong with the values of an annotation with this tag: at most one problem for each. */
export function* attributesProblems(
  tagId: string,
  values: AttributeValues,
  context: AnnotatedContext,
): Generator<PlacedProblem> {
  const attributes = context.tagSet.attributesOf(tagId);
  for (const [id, value] of Object.entries(values)) {
    const attribute = attributes.get(id);
    const wrong = attribute
      ? attributeValueProblem(value, attribute, context)
      : problem([], `is no attribute of the tag ${JSON.stringify(tagId)}`);
    if (wrong) yield within([id], wrong);
  }
}

function choiceProblem(
  { termIds }: Of<'choice'>,
  { vocabularyId, many }: Extract<Attribute, { type: 'choice' }>,
  { tagSet }: ValueContext,
): PlacedProblem | null {
  return listProblem('termIds', termIds, many, (id) =>
    tagSet.hasTerm(vocabularyId, id) ? null : 'which is no term of the vocabulary',
  );
}

function partyProblem(
  { partyIds }: Of<'party'>,
  { many }: Extract<Attribute, { type: 'party' }>,
  { hasParty }: ValueContext,
): PlacedProblem | null {
  return listProblem('partyIds', partyIds, many, (id) => (hasParty(id) ? null : 'which is no party here'));
}

function listProblem(
  key: string,
  ids: readonly string[],
  many: boolean,
  objectionTo: (id: string) => string | null,
): PlacedProblem | null {
  if (ids.length === 0) return problem([key], 'must not be empty');
  if (ids.length > 1 && !many) return problem([key], `holds ${ids.length}, but the attribute takes one`);
  for (const [index, id] of ids.entries()) {
    const objection = objectionTo(id);
    if (objection) return problem([key, index], `is ${JSON.stringify(id)}, ${objection}`);
  }
  return [...repeated(ids, (index) => [key, index])][0] ?? null;
}

function dateProblem({ words, interval }: Of<'date'>): PlacedProblem | null {
  if (interval === null) return words === '' ? problem(['words'], 'must not be empty') : null;
  const wrong = intervalProblem(interval);
  return wrong && within(['interval'], wrong);
}

function intervalProblem({ from, to }: DateInterval): PlacedProblem | null {
  if (from === null && to === null) return problem([], 'is open at both ends');
  if (from !== null && !isDay(from)) return problem(['from'], NO_DAY);
  if (to !== null && !isDay(to)) return problem(['to'], NO_DAY);
  return from !== null && to !== null && to < from ? problem(['to'], 'is before the first day') : null;
}

const NO_DAY = 'must be a day like 2025-03-12';

/** Whether this is a day of the calendar in ISO 8601. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // 30 February is read as a day in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
