import type { Annotation } from '../annotation/annotation';
import { fitValues } from '../attribute/fit-values';
import type { Edit } from '../change/change';
import type { Relation } from '../relation/relation';
import type { Attribute } from './attribute';
import type { TagSet } from './tag-set';
import { TagSetLookup } from './tag-set-lookup';
import { termsOf } from './terms';

/** The tag that the annotations of a tag which goes are given; `null` where they go with it. */
export type Heirs = ReadonlyMap<string, string | null>;

/** A tag set that is to take the place of another. */
export interface Revision {
  before: TagSet;
  after: TagSet;
  /** For each tag that goes and may be in use. An heir may go too; then its own heir counts. */
  heirs: Heirs;
}

/** What of the library a revision may touch. */
export interface Holdings {
  /** Those of the concerned tags, at least. */
  annotations: readonly Annotation[];
  /** Those that may lose an end, their type or their right to lead where they lead. */
  relations: readonly Relation[];
  /** The tags of the ends of these relations, by id of the annotation. */
  tagIds: ReadonlyMap<string, string>;
}

/** What a revision does to annotations and relations, to be said before it is done. */
export interface Effects {
  /** The tags that go, with those of their annotations that do not go with another; `null` for no heir. */
  tags: { tagId: string; heirId: string | null; annotations: number; documents: number }[];
  /** How many of the annotations that stay lose a value, by id of the attribute in the old tag set. */
  values: { attributeId: string; annotations: number }[];
  relations: number;
}

/** The heir that is there at the end; `null` for none, the tag itself where it stays. */
export function heirOf(heirs: Heirs, tagId: string): string | null {
  const seen = new Set<string>();
  let id: string | null = tagId;
  while (id !== null && heirs.has(id) && !seen.has(id)) {
    seen.add(id);
    id = heirs.get(id) ?? null;
  }
  return id;
}

/** The tags whose annotations must be looked at: those that go, and those that may lose a value. */
export function concernedTags({ before, after }: Revision): string[] {
  const [old, next] = [new TagSetLookup(before), new TagSetLookup(after)];
  return before.tags
    .map(({ id }) => id)
    .filter((id) => {
      if (!next.hasTag(id)) return true;
      const attributes = next.attributesOf(id);
      return [...old.attributesOf(id).values()].some((attribute) =>
        isNarrowed(attribute, attributes.get(attribute.id), before, after),
      );
    });
}

/** Whether relations may lose their type or their right to lead where they lead. */
export const concernsRelations = ({ before, after, heirs }: Revision): boolean => {
  const rules = ({ tags, relationTypes }: TagSet) =>
    JSON.stringify([
      tags.map(({ id, parentId }) => [id, parentId]),
      relationTypes.map(({ id, sourceTagIds, targetTagIds }) => [id, sourceTagIds, targetTagIds]),
    ]);
  return heirs.size > 0 || rules(before) !== rules(after);
};

/**
 * The edits that bring the annotations and relations of a library to a new tag set, so that none refers to what it
 * lacks, and what they do. Throws a RangeError where an annotation's tag is gone and nobody said where to.
 */
export function revise(
  revision: Revision,
  { annotations, relations, tagIds }: Holdings,
  at: string,
): { edits: Edit[]; effects: Effects } {
  const fates = annotations.map((annotation) => fateOf(revision, annotation));
  const gone = new Set(fates.filter(({ after }) => !after).map(({ before }) => before.id));
  const broken = brokenRelations(revision, relations, tagIds, gone);
  const edits = [
    ...broken.map((row): Edit => ({ table: 'relations', id: row.id, before: row, after: null })),
    ...fates
      .filter(({ before, after }) => before !== after)
      .map(({ before, after }): Edit => ({
        table: 'annotations',
        id: before.id,
        before,
        after: after && { ...after, updatedAt: at },
      })),
  ];
  return {
    edits,
    effects: { tags: tagEffects(revision, fates), values: valueEffects(fates), relations: broken.length },
  };
}

interface Fate {
  before: Annotation;
  /** The same where nothing changes; `null` where it goes. */
  after: Annotation | null;
  lost: readonly string[];
}

const lookups = new WeakMap<TagSet, TagSetLookup>();

/** One for each tag set, however many annotations are asked about. */
function lookup(tagSet: TagSet): TagSetLookup {
  const known = lookups.get(tagSet) ?? new TagSetLookup(tagSet);
  lookups.set(tagSet, known);
  return known;
}

function fateOf({ before: old, after: next, heirs }: Revision, before: Annotation): Fate {
  const tagId = lookup(next).hasTag(before.tagId) ? before.tagId : heirOf(heirs, before.tagId);
  if (tagId === null) return { before, after: null, lost: [] };
  if (!lookup(next).hasTag(tagId)) throw new RangeError(`Nothing says what becomes of the tag ${tagId}`);
  const [from, to] = [lookup(old).attributesOf(before.tagId), lookup(next).attributesOf(tagId)];
  const { values, lost } = fitValues(
    before.attributes,
    [...from.values()],
    [...to.values()],
    next.vocabularies,
  );
  const isSame = tagId === before.tagId && isSameValues(before.attributes, values);
  return { before, after: isSame ? before : { ...before, tagId, attributes: values }, lost };
}

const isSameValues = (a: Annotation['attributes'], b: Annotation['attributes']): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((id) => a[id] === b[id]);

/** Whether values of an attribute may not fit any more. */
function isNarrowed(old: Attribute, next: Attribute | undefined, before: TagSet, after: TagSet): boolean {
  if (next?.type !== old.type) return true;
  if (old.type === 'party') return old.many && !(next as typeof old).many;
  if (old.type !== 'choice') return false;
  const { many, vocabularyId } = next as typeof old;
  return (
    (old.many && !many) ||
    termsOf(before, old.vocabularyId).some(({ id }) => !lookup(after).hasTerm(vocabularyId, id))
  );
}

/** Those that lose an end or their type, or led where they were allowed to and are no longer. */
function brokenRelations(
  { before, after, heirs }: Revision,
  relations: readonly Relation[],
  tagIds: ReadonlyMap<string, string>,
  gone: ReadonlySet<string>,
): Relation[] {
  const [old, next] = [lookup(before), lookup(after)];
  return relations.filter(({ typeId, sourceId, targetId }) => {
    const [source, target] = [tagIds.get(sourceId), tagIds.get(targetId)];
    if (source === undefined || target === undefined || gone.has(sourceId) || gone.has(targetId)) return true;
    if (!next.hasRelationType(typeId)) return true;
    const now = (id: string) => (next.hasTag(id) ? id : heirOf(heirs, id)) ?? '';
    const may = (tags: TagSetLookup, from: string, to: string) =>
      tags.mayStart(typeId, from) && tags.mayEnd(typeId, to);
    return may(old, source, target) && !may(next, now(source), now(target));
  });
}

function tagEffects({ heirs }: Revision, fates: readonly Fate[]): Effects['tags'] {
  const moved = new Map<string, Fate[]>();
  for (const fate of fates) {
    const { tagId } = fate.before;
    if (fate.after?.tagId === tagId) continue;
    const rows = moved.get(tagId);
    if (rows) rows.push(fate);
    else moved.set(tagId, [fate]);
  }
  return [...moved].map(([tagId, rows]) => ({
    tagId,
    heirId: heirOf(heirs, tagId),
    annotations: rows.length,
    documents: new Set(rows.map(({ before }) => before.documentId)).size,
  }));
}

function valueEffects(fates: readonly Fate[]): Effects['values'] {
  const counts = new Map<string, number>();
  for (const id of fates.flatMap(({ lost }) => lost)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([attributeId, annotations]) => ({ attributeId, annotations }));
}
