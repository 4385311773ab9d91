import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviseTagSet } from '../../../src-renderer/commands/revise-tag-set';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import { attributesProblems } from '../../../src-renderer/core/attribute/check-value';
import type { Edit } from '../../../src-renderer/core/change/change';
import { invertEdits } from '../../../src-renderer/core/change/invert';
import type { Relation } from '../../../src-renderer/core/relation/relation';
import { adopted } from '../../../src-renderer/core/tagset/adopt';
import { attributeOf, withAttributes } from '../../../src-renderer/core/tagset/edit-attribute';
import { withoutTag, withTag } from '../../../src-renderer/core/tagset/edit-tag';
import { withoutStrays, withVocabulary } from '../../../src-renderer/core/tagset/edit-vocabulary';
import { withBelow, withoutItem } from '../../../src-renderer/core/tagset/forest';
import { concernedTags, concernsRelations, type Revision } from '../../../src-renderer/core/tagset/revision';
import type { TagSet } from '../../../src-renderer/core/tagset/tag-set';
import { TagSetLookup } from '../../../src-renderer/core/tagset/tag-set-lookup';
import { tagSetProblems } from '../../../src-renderer/core/tagset/tag-set-problems';
import { anAnnotation, anAuthor, TEXT } from '../../builders/library';
import { anyHoldings, nestedTagSet, PARTIES } from '../../builders/any-holdings';
import { aRelation } from '../../builders/relation';
import { aTag } from '../../builders/tag-set';

interface Library {
  tagSets: TagSet[];
  annotations: Annotation[];
  relations: Relation[];
}

/** What a change makes of a library. */
function applied(library: Library, edits: readonly Edit[]): Library {
  const rows = {
    tagSets: new Map(library.tagSets.map((row) => [row.id, row])),
    annotations: new Map(library.annotations.map((row) => [row.id, row])),
    relations: new Map(library.relations.map((row) => [row.id, row])),
  };
  for (const edit of edits) {
    const table = rows[edit.table as keyof Library] as Map<string, unknown>;
    expect(table.get(edit.id) ?? null).toEqual(edit.before);
    if (edit.after) table.set(edit.id, edit.after);
    else table.delete(edit.id);
  }
  const byId = <Row extends { id: string }>(map: Map<string, Row>) =>
    [...map.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    tagSets: byId(rows.tagSets),
    annotations: byId(rows.annotations),
    relations: byId(rows.relations),
  };
}

/** Revises as the program does: it hands over what is concerned, and nothing else. */
function revised(library: Library, { after, heirs }: Omit<Revision, 'before'>) {
  const revision = { before: library.tagSets[0]!, after, heirs };
  const concerned = concernedTags(revision);
  const { change, effects } = reviseTagSet(anAuthor(), 'Edit the tag set', revision, {
    annotations: library.annotations.filter(({ tagId }) => concerned.includes(tagId)),
    relations: concernsRelations(revision) ? library.relations : [],
    tagIds: new Map(library.annotations.map(({ id, tagId }) => [id, tagId])),
  });
  return { change, effects, library: applied(library, change.edits) };
}

/** Everything that refers to something which is not there. */
function dangling({ tagSets, annotations, relations }: Library): unknown[] {
  const tagSet = new TagSetLookup(tagSets[0]!);
  const context = { tagSet, hasParty: (id: string) => PARTIES.includes(id), text: TEXT };
  const tagOf = new Map(annotations.map(({ id, tagId }) => [id, tagId]));
  return [
    ...tagSetProblems(tagSets[0]!),
    ...annotations.filter(({ tagId }) => !tagSet.hasTag(tagId)),
    ...annotations.flatMap(({ tagId, attributes }) => [...attributesProblems(tagId, attributes, context)]),
    ...relations.filter(({ typeId, sourceId, targetId }) => {
      const [source, target] = [tagOf.get(sourceId), tagOf.get(targetId)];
      return !source || !target || !tagSet.mayStart(typeId, source) || !tagSet.mayEnd(typeId, target);
    }),
  ];
}

type Step = (state: { tagSet: TagSet; heirs: Map<string, string | null> }, pick: number) => TagSet;
const picked = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % items.length];

/** All that the editor can do to what is there already. */
const steps: Record<string, Step> = {
  delete({ tagSet, heirs }, pick) {
    const tag = picked(tagSet.tags, pick);
    if (!tag) return tagSet;
    heirs.set(tag.id, null);
    return withoutTag(tagSet, tag.id, null);
  },
  merge({ tagSet, heirs }, pick) {
    const tag = picked(tagSet.tags, pick);
    const heir = picked(
      tagSet.tags.filter((one) => one !== tag),
      pick >> 4,
    );
    if (!tag || !heir) return tagSet;
    heirs.set(tag.id, heir.id);
    return withoutTag(tagSet, tag.id, heir.id);
  },
  lift({ tagSet }, pick) {
    const tag = picked(tagSet.tags, pick);
    return tag ? withTag(tagSet, { ...tag, parentId: null }) : tagSet;
  },
  nest({ tagSet }, pick) {
    const tag = picked(tagSet.tags, pick);
    const parent =
      tag &&
      picked(
        [...tagSet.tags].filter(({ id }) => !withBelow(tagSet.tags, tag.id).has(id)),
        pick >> 4,
      );
    return tag && parent ? withTag(tagSet, { ...tag, parentId: parent.id }) : tagSet;
  },
  removeAttribute({ tagSet }, pick) {
    const tag = picked(tagSet.tags, pick);
    return tag
      ? withAttributes(tagSet, tag.id, (all) =>
          all.filter((attribute) => attribute !== picked(all, pick >> 4)),
        )
      : tagSet;
  },
  retypeAttribute({ tagSet }, pick) {
    const tag = picked(tagSet.tags, pick);
    const attribute = tag && picked(tag.attributes, pick >> 4);
    const type = picked(['choice', 'party', 'text', 'number', 'date', 'yes-no'] as const, pick >> 8)!;
    return attribute && tagSet.vocabularies[0]
      ? withAttributes(tagSet, tag.id, (all) =>
          all.map((one) => (one === attribute ? attributeOf(type, one, tagSet.vocabularies[0]!.id) : one)),
        )
      : tagSet;
  },
  takeOneAlone({ tagSet }, pick) {
    const tag = picked(tagSet.tags, pick);
    return tag
      ? withoutStrays(
          withAttributes(tagSet, tag.id, (all) =>
            all.map((one) => ('many' in one ? { ...one, many: false } : one)),
          ),
        )
      : tagSet;
  },
  removeTerm({ tagSet }, pick) {
    const vocabulary = picked(tagSet.vocabularies, pick);
    const term = vocabulary && picked(vocabulary.terms, pick >> 4);
    return term
      ? withVocabulary(tagSet, { ...vocabulary, terms: withoutItem(vocabulary.terms, term.id) })
      : tagSet;
  },
  removeRelationType({ tagSet }, pick) {
    const gone = picked(tagSet.relationTypes, pick);
    return { ...tagSet, relationTypes: tagSet.relationTypes.filter((type) => type !== gone) };
  },
  narrowRelationType({ tagSet }, pick) {
    const type = picked(tagSet.relationTypes, pick);
    const tag = picked(tagSet.tags, pick >> 4);
    return tag
      ? {
          ...tagSet,
          relationTypes: tagSet.relationTypes.map((one) =>
            one === type ? { ...one, sourceTagIds: [tag.id] } : one,
          ),
        }
      : tagSet;
  },
  rename({ tagSet }, pick) {
    const tag = picked(tagSet.tags, pick);
    return tag ? withTag(tagSet, { ...tag, name: `${tag.name} anew`, hue: pick % 360 }) : tagSet;
  },
};

const anyRevision = fc
  .array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(0xfff)), { minLength: 1, maxLength: 6 })
  .map((chosen) => {
    const heirs = new Map<string, string | null>();
    let tagSet = nestedTagSet;
    for (const [name, pick] of chosen) tagSet = steps[name]!({ tagSet, heirs }, pick);
    return { after: tagSet, heirs };
  });

const anyLibrary: fc.Arbitrary<Library> = anyHoldings(nestedTagSet).map((held) => ({
  tagSets: [nestedTagSet],
  ...held,
}));

const another: TagSet = {
  id: 'another',
  name: 'Claims',
  version: 1,
  tags: [
    aTag('claim', { shortcut: '1' }),
    aTag('attendee', {
      name: 'person',
      shortcut: '2',
      attributes: [
        { id: 'post', type: 'text', name: 'office', required: false, default: null },
        {
          id: 'area',
          type: 'choice',
          name: 'field',
          required: false,
          default: null,
          vocabularyId: 'area',
          many: false,
          rules: [],
        },
      ],
    }),
  ],
  vocabularies: [{ id: 'area', name: 'areas', terms: [{ id: 'trade', name: 'trade', parentId: null }] }],
  relationTypes: [{ id: 'same-as', name: 'same as', sourceTagIds: [], targetTagIds: [] }],
};

/** `another` taken by a library: what is in use stays. */
function adoption({ annotations, relations }: Library) {
  let ids = 0;
  const uses = {
    tagIds: annotations.map(({ tagId }) => tagId),
    relationTypeIds: relations.map(({ typeId }) => typeId),
  };
  return { after: adopted(nestedTagSet, another, uses, () => `id-${++ids}`), heirs: new Map<string, null>() };
}

describe('a revision of the tag set', () => {
  it('leaves nothing that refers to what is not there, whatever is deleted, merged or changed', () => {
    fc.assert(
      fc.property(anyLibrary, anyRevision, (library, revision) => {
        expect(dangling(library)).toEqual([]);
        expect(dangling(revised(library, revision).library)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves nothing that refers to what is not there when another set is taken', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const { library: after, effects } = revised(library, adoption(library));
        expect(dangling(after)).toEqual([]);
        expect(after.annotations).toHaveLength(library.annotations.length);
        expect(effects.tags).toEqual([]);
      }),
    );
  });

  it('is undone exactly', () => {
    fc.assert(
      fc.property(anyLibrary, anyRevision, (library, revision) => {
        const { library: after, change } = revised(library, revision);
        expect(applied(after, invertEdits(change.edits))).toEqual(library);
      }),
    );
  });

  it('counts what it does', () => {
    fc.assert(
      fc.property(anyLibrary, anyRevision, (library, revision) => {
        const { library: after, effects } = revised(library, revision);
        const gone = effects.tags.filter(({ heirId }) => heirId === null);
        const deleted = gone.reduce((sum, { annotations }) => sum + annotations, 0);
        expect(library.annotations.length - after.annotations.length).toBe(deleted);
        expect(library.relations.length - after.relations.length).toBe(effects.relations);
      }),
    );
  });
});

const own: Library = { tagSets: [nestedTagSet], annotations: [], relations: [] };
const inTag = (id: string, tagId: string, documentId = 'd1') => anAnnotation({ id, tagId, documentId });
const without = (id: string, heirId: string | null) => ({
  after: withoutTag(nestedTagSet, id, heirId),
  heirs: new Map([[id, heirId]]),
});

describe('the command', () => {
  it('counts the version up, and is one change that says where it was', () => {
    const after = withTag(nestedTagSet, { ...nestedTagSet.tags[0]!, name: 'promise' });
    const { change } = revised(own, { after, heirs: new Map() });
    expect(change).toMatchObject({
      command: 'tag-set.revise',
      label: 'Edit the tag set',
      kind: 'do',
      documentId: null,
    });
    expect(change.edits).toHaveLength(1);
    expect(change.edits[0]?.after).toEqual({ ...after, version: nestedTagSet.version + 1 });
  });

  it('touches no annotation when a tag is renamed', () => {
    const library = { ...own, annotations: [inTag('a1', 'commitment')] };
    const after = withTag(nestedTagSet, { ...nestedTagSet.tags[0]!, name: 'promise', hue: 12 });
    expect(revised(library, { after, heirs: new Map() }).library.annotations).toEqual(library.annotations);
  });

  it('gives the annotations of a merged tag the other tag, and keeps the version they were made under', () => {
    const library = {
      ...own,
      annotations: [inTag('a1', 'attendee'), inTag('a2', 'attendee', 'd2'), inTag('a3', 'grid')],
    };
    const { library: after, effects } = revised(library, without('attendee', 'commitment'));
    expect(after.annotations.map(({ tagId, tagSetVersion }) => [tagId, tagSetVersion])).toEqual([
      ['commitment', 1],
      ['commitment', 1],
      ['grid', 1],
    ]);
    expect(effects.tags).toEqual([{ tagId: 'attendee', heirId: 'commitment', annotations: 2, documents: 2 }]);
  });

  it('follows a merge into a tag that is merged itself', () => {
    const library = { ...own, annotations: [inTag('a1', 'grid')] };
    const first = withoutTag(nestedTagSet, 'grid', 'energy');
    const heirs = new Map([
      ['grid', 'energy'],
      ['energy', 'attendee'],
    ]);
    const { library: after } = revised(library, { after: withoutTag(first, 'energy', 'attendee'), heirs });
    expect(after.annotations[0]?.tagId).toBe('attendee');
  });

  it('takes relations along with the annotations that go', () => {
    const library = {
      ...own,
      annotations: [inTag('a1', 'attendee'), inTag('a2', 'commitment')],
      relations: [aRelation()],
    };
    const { library: after, effects } = revised(library, without('attendee', null));
    expect(after.relations).toEqual([]);
    expect(effects).toEqual({
      tags: [{ tagId: 'attendee', heirId: null, annotations: 1, documents: 1 }],
      values: [],
      relations: 1,
    });
  });

  it('refuses where nobody said what becomes of a tag in use', () => {
    const library = { ...own, annotations: [inTag('a1', 'attendee')] };
    const after = withoutTag(nestedTagSet, 'attendee', null);
    expect(() => revised(library, { after, heirs: new Map() })).toThrow(RangeError);
  });
});

describe('taking another set', () => {
  const library = { ...own, annotations: [inTag('a1', 'grid'), inTag('a2', 'attendee')] };
  const { library: after, change } = revised(library, adoption(library));

  it('puts it in the place of the one in use, under a version that no annotation knows yet', () => {
    expect(after.tagSets.map(({ id, name, version }) => ({ id, name, version }))).toEqual([
      { id: 'another', name: 'Claims', version: nestedTagSet.version + 1 },
    ]);
    expect(change.edits.filter(({ table }) => table === 'tagSets')).toHaveLength(2);
  });

  it('keeps the tags in use with those above them, without their keys', () => {
    expect(after.tagSets[0]?.tags.map(({ id, shortcut }) => [id, shortcut])).toEqual([
      ['claim', '1'],
      ['attendee', '2'],
      ['cooperation-area', ''],
      ['energy', ''],
      ['grid', ''],
    ]);
  });

  it('keeps a vocabulary of its own for them where the other has another of that id', () => {
    const kept = after.tagSets[0]!.tags.find(({ id }) => id === 'cooperation-area')!.attributes[0]!;
    expect(kept).toMatchObject({ id: 'field', vocabularyId: 'id-1' });
    const terms = (tagSet: TagSet, id: string) => tagSet.vocabularies.find((one) => one.id === id)?.terms;
    expect(terms(after.tagSets[0]!, 'id-1')).toEqual(terms(nestedTagSet, 'area'));
  });
});
