import { valueProblem, type ValueContext } from '../attribute/check-value';
import { problem, repeated, within, type Key, type PlacedProblem } from '../problem/placed-problem';
import type { Attribute } from './attribute';
import type { RelationType } from './relation-type';
import type { Tag, TagSet } from './tag-set';
import { TagSetLookup } from './tag-set-lookup';
import type { Term, Vocabulary } from './vocabulary';

/** More levels would fit on no screen; the limit keeps every walk up a tree short. */
export const DEEPEST = 12;

/** An attribute's id is a key of plain objects, where these names stand for something else. */
export const reservedIds: readonly string[] = Object.getOwnPropertyNames(Object.prototype).sort();

/** All that is wrong with a tag set: names and keys, ids, and references to tags, terms and vocabularies. */
export function tagSetProblems(tagSet: TagSet): PlacedProblem[] {
  const lookup = new TagSetLookup(tagSet);
  return [
    ...ids('tags', tagSet.tags),
    ...ids('vocabularies', tagSet.vocabularies),
    ...ids('relationTypes', tagSet.relationTypes),
    ...shortcuts(tagSet.tags),
    ...placesInTree(tagSet.tags),
    ...attributeIds(tagSet.tags),
    ...each('tags', tagSet.tags, (tag) =>
      each('attributes', tag.attributes, (attribute) => attributeProblems(attribute, lookup)),
    ),
    ...each('vocabularies', tagSet.vocabularies, termProblems),
    ...each('relationTypes', tagSet.relationTypes, (type) => endProblems(type, lookup)),
  ];
}

interface Named {
  id: string;
  name: string;
}

function* each<Item>(
  list: string,
  items: readonly Item[],
  problemsOf: (item: Item, index: number) => Iterable<PlacedProblem>,
): Generator<PlacedProblem> {
  for (const [index, item] of items.entries())
    for (const found of problemsOf(item, index)) yield within([list, index], found);
}

/** Each has an id of its own and a name. */
function* ids(list: string, items: readonly Named[]): Generator<PlacedProblem> {
  yield* repeated(
    items.map(({ id }) => id),
    (index) => [list, index, 'id'],
  );
  yield* each(list, items, ({ name }) => (name === '' ? [problem(['name'], 'must not be empty')] : []));
}

/** Keys count without case: a tag is given by `a` and by Shift+`a` alike. */
function* shortcuts(tags: readonly Tag[]): Generator<PlacedProblem> {
  const seen = new Set<string>();
  for (const [index, { shortcut }] of tags.entries()) {
    const place: Key[] = ['tags', index, 'shortcut'];
    if (shortcut === '') continue;
    if (!/^\S$/u.test(shortcut)) yield problem(place, 'must be one character or empty');
    yield* repeated([shortcut.toUpperCase()], () => place, seen);
  }
}

function* placesInTree(tags: readonly Tag[]): Generator<PlacedProblem> {
  const parentOf = new Map(tags.map((tag) => [tag.id, tag.parentId]));
  yield* each('tags', tags, ({ id, parentId }) => {
    if (parentId === null) return [];
    if (!parentOf.has(parentId)) return [unknown(['parentId'], parentId)];
    const passed = new Set([id]);
    for (let above: string | null | undefined = parentId; above; above = parentOf.get(above)) {
      if (above === id) return [problem(['parentId'], 'leads back to the tag itself')];
      // A circle further up is told of the tags that make it.
      if (passed.has(above)) return [];
      if (passed.add(above).size > DEEPEST) return [tooDeep];
    }
    return [];
  });
}

const unknown = (place: Key[], id: string): PlacedProblem =>
  problem(place, `is ${JSON.stringify(id)}, which the tag set does not have`);

const tooDeep = problem(['parentId'], `is more than ${DEEPEST} levels deep`);

function* attributeIds(tags: readonly Tag[]): Generator<PlacedProblem> {
  const seen = new Set<string>();
  for (const [index, { attributes }] of tags.entries()) {
    const place: Key[] = ['tags', index, 'attributes'];
    yield* repeated(
      attributes.map(({ id }) => id),
      (at) => [...place, at, 'id'],
      seen,
    );
  }
}

function* attributeProblems(attribute: Attribute, tagSet: TagSetLookup): Generator<PlacedProblem> {
  const { id, name, default: standard } = attribute;
  if (reservedIds.includes(id)) yield problem(['id'], 'is a name that programs keep for themselves');
  if (name === '') yield problem(['name'], 'must not be empty');
  if (attribute.type === 'choice') yield* choiceProblems(attribute, tagSet);
  // Parties are entries of a library; a tag set goes from one library to the next without them.
  if (standard?.type === 'party') yield problem(['default'], 'cannot be a party');
  else if (standard) {
    const wrong = valueProblem(standard, attribute, withoutParties(tagSet));
    if (wrong) yield within(['default'], wrong);
  }
}

const withoutParties = (tagSet: TagSetLookup): ValueContext => ({ tagSet, hasParty: () => false });

function* choiceProblems(
  { vocabularyId, rules }: Extract<Attribute, { type: 'choice' }>,
  tagSet: TagSetLookup,
): Generator<PlacedProblem> {
  if (!tagSet.hasVocabulary(vocabularyId)) {
    yield unknown(['vocabularyId'], vocabularyId);
    return;
  }
  yield* each('rules', rules, ({ phrase, termId }) => [
    ...(phrase.trim() === '' ? [problem(['phrase'], 'must not be empty')] : []),
    ...(tagSet.hasTerm(vocabularyId, termId)
      ? []
      : [problem(['termId'], `is ${JSON.stringify(termId)}, which is no term of the vocabulary`)]),
  ]);
}

function* termProblems({ terms }: Vocabulary): Generator<PlacedProblem> {
  yield* ids('terms', terms);
  const levels = new Map<string, number>();
  yield* each('terms', terms, ({ id, parentId }: Term) => {
    const above = parentId === null ? 0 : levels.get(parentId);
    levels.set(id, (above ?? 0) + 1);
    if (above === undefined)
      return [
        problem(['parentId'], `is ${JSON.stringify(parentId)}, which is no term that stands before this one`),
      ];
    return above >= DEEPEST ? [tooDeep] : [];
  });
}

function* endProblems(
  { sourceTagIds, targetTagIds }: RelationType,
  tagSet: TagSetLookup,
): Generator<PlacedProblem> {
  for (const [key, tagIds] of Object.entries({ sourceTagIds, targetTagIds })) {
    yield* repeated(tagIds, (index) => [key, index]);
    for (const [index, id] of tagIds.entries()) {
      if (!tagSet.hasTag(id)) yield unknown([key, index], id);
    }
  }
}
