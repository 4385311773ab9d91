import { resolveThread, writeComment } from '../../../src-renderer/commands/comment';
import { dismissStretch } from '../../../src-renderer/commands/dismiss-stretch';
import { giveEvidence, removeEvidence, setStatus } from '../../../src-renderer/commands/follow-up';
import { STATUSES } from '../../../src-renderer/core/follow-up/follow-up';
import { decide, openAgain } from '../../../src-renderer/commands/decide';
import { deleteAnnotation } from '../../../src-renderer/commands/delete-annotation';
import { deleteParty } from '../../../src-renderer/commands/delete-party';
import { importLibrary } from '../../../src-renderer/commands/import-library';
import { mergeParties } from '../../../src-renderer/commands/merge-parties';
import { creationOf, newParty } from '../../../src-renderer/commands/new-party';
import { relate } from '../../../src-renderer/commands/relate';
import { removeDocument } from '../../../src-renderer/commands/remove-document';
import { resize, retag, writeNote } from '../../../src-renderer/commands/revise-annotation';
import { addAlias, changePartyKind, renameParty } from '../../../src-renderer/commands/revise-party';
import { reviseTagSet } from '../../../src-renderer/commands/revise-tag-set';
import { setAttributes } from '../../../src-renderer/commands/set-attributes';
import { splitParty } from '../../../src-renderer/commands/split-party';
import { tagHits } from '../../../src-renderer/commands/tag-hits';
import { tagSpan } from '../../../src-renderer/commands/tag-span';
import { unrelate } from '../../../src-renderer/commands/unrelate';
import type { Author } from '../../../src-renderer/commands/author';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Value } from '../../../src-renderer/core/attribute/value';
import type { Change } from '../../../src-renderer/core/change/change';
import type { DocumentText } from '../../../src-renderer/core/document/document';
import type { DocumentData } from '../../../src-renderer/core/library/library-data';
import { SurfaceForms } from '../../../src-renderer/core/party/surface-forms';
import type { ProposalContext } from '../../../src-renderer/core/proposal/proposal';
import { openLinks, brokenByTag } from '../../../src-renderer/core/relation/check';
import { snapSpan } from '../../../src-renderer/core/span/snap';
import { adopted } from '../../../src-renderer/core/tagset/adopt';
import type { Attribute } from '../../../src-renderer/core/tagset/attribute';
import { bundledTagSets } from '../../../src-renderer/core/tagset/bundled';
import { withoutTag } from '../../../src-renderer/core/tagset/edit-tag';
import type { TagSet } from '../../../src-renderer/core/tagset/tag-set';
import { TagSetLookup } from '../../../src-renderer/core/tagset/tag-set-lookup';
import { attributesOf } from '../../../src-renderer/core/tagset/tag-tree';
import { termsOf } from '../../../src-renderer/core/tagset/terms';
import type { MemoryLibrary } from '../../builders/memory-library';
import { smallLibrary } from '../formats/small-library';

/** What a step can choose from. `one` is `undefined` where there is nothing to choose. */
export interface Chance {
  one: <Item>(items: readonly Item[]) => Item | undefined;
  below: (limit: number) => number;
}

export interface Made {
  change: Change;
  texts?: DocumentText[];
}

/** A command on whatever the library holds; `null` where it holds nothing that it could be done to. */
export type Step = (library: MemoryLibrary, author: Author, chance: Chance) => Made | null;

const made = (change: Change | null): Made | null => change && { change };

function contextOf(library: MemoryLibrary): ProposalContext {
  const { tagSet, parties } = library.data;
  return { tagSet, surfaceForms: new SurfaceForms(parties), documentDate: '2025-03-12', sides: [] };
}

/** A document with one of its annotations. */
function anAnnotationOf(
  library: MemoryLibrary,
  chance: Chance,
): { data: DocumentData; annotation: Annotation } | null {
  const annotation = chance.one(library.all('annotations'));
  const data = library.data.documents.find(({ document }) => document.id === annotation?.documentId);
  return data && annotation ? { data, annotation } : null;
}

function aSpanOf(text: string, chance: Chance) {
  const [a, b] = [chance.below(text.length), chance.below(text.length)];
  return snapSpan(text, { start: Math.min(a, b), end: Math.max(a, b) + 1 }, { exact: false });
}

function aValueOf(attribute: Attribute, library: MemoryLibrary, chance: Chance): Value | null {
  switch (attribute.type) {
    case 'choice': {
      const term = chance.one(termsOf(library.data.tagSet, attribute.vocabularyId));
      return term ? { type: 'choice', termIds: [term.id] } : null;
    }
    case 'party': {
      const party = chance.one(library.all('parties'));
      return party ? { type: 'party', partyIds: [party.id] } : null;
    }
    case 'text':
      return { type: 'text', text: 'minister' };
    case 'number':
      return { type: 'number', number: chance.below(9) };
    case 'date':
      return { type: 'date', words: 'next spring', interval: null };
    case 'yes-no':
      return { type: 'yes-no', yes: chance.below(2) === 1 };
  }
}

const usesOf = (library: MemoryLibrary) => library.all('annotations');
const relationsOf = (library: MemoryLibrary, { id }: Annotation) =>
  library.all('relations').filter(({ sourceId, targetId }) => sourceId === id || targetId === id);

function revisedTo(library: MemoryLibrary, author: Author, after: TagSet, heirs: Map<string, string | null>) {
  const annotations = library.all('annotations');
  return reviseTagSet(
    author,
    'Change tag set',
    { before: library.data.tagSet, after, heirs },
    {
      annotations,
      relations: library.all('relations'),
      tagIds: new Map(annotations.map(({ id, tagId }) => [id, tagId])),
    },
  ).change;
}

/**
 * All commands that undo turns back (opening a file is none). A new command adds its line here, and is tried in any order
 * with all others.
 */
export const steps: Record<string, Step> = {
  tag: (library, author, chance) => {
    const data = chance.one(library.data.documents);
    const tag = chance.one(library.data.tagSet.tags);
    const span = data && aSpanOf(data.text, chance);
    if (!span || !tag) return null;
    const { text, document } = data;
    return made(
      tagSpan(author, { documentId: document.id, text, span, tag, context: contextOf(library) }).change,
    );
  },
  'tag hits': (library, author, chance) => {
    const data = chance.one(library.data.documents);
    const tag = chance.one(library.data.tagSet.tags);
    if (!data || !tag) return null;
    const hits = [...data.text.matchAll(/Norsund|Veldria/g)].map(({ index, 0: { length } }) => {
      return { start: index, end: index + length };
    });
    const { text, document, annotations: present } = data;
    const target = { documentId: document.id, text, hits, tag, context: contextOf(library), present };
    return made(tagHits(author, target).change);
  },
  retag: (library, author, chance) => {
    const found = anAnnotationOf(library, chance);
    const tag = chance.one(library.data.tagSet.tags);
    if (!found || !tag || tag.id === found.annotation.tagId) return null;
    const { annotation, data } = found;
    const { tagSet } = library.data;
    const broken = brokenByTag(tagSet, annotation.id, tag.id, relationsOf(library, annotation));
    const retagged = { tag, text: data.text, context: contextOf(library) };
    return made(retag(author, annotation, retagged, broken));
  },
  resize: (library, author, chance) => {
    const found = anAnnotationOf(library, chance);
    const span = found && aSpanOf(found.data.text, chance);
    return found && span ? made(resize(author, found.annotation, found.data.text, span)) : null;
  },
  note: (library, author, chance) => {
    const annotation = chance.one(library.all('annotations'));
    return annotation ? made(writeNote(author, annotation, `note ${chance.below(9)}`)) : null;
  },
  decide: (library, author, chance) => {
    const annotation = chance.one(library.all('annotations'));
    return annotation ? made(decide(author, annotation, 'confirmed')) : null;
  },
  'open again': (library, author, chance) => {
    const annotation = chance.one(library.all('annotations'));
    return annotation ? made(openAgain(author, annotation)) : null;
  },
  'say how it stands': (library, author, chance) => {
    const annotation = chance.one(library.all('annotations'));
    return annotation ? made(setStatus(author, annotation, STATUSES[chance.below(STATUSES.length)]!)) : null;
  },
  'give evidence': (library, author, chance) => {
    const annotation = chance.one(library.all('annotations'));
    const data = chance.one(library.data.documents);
    const span = data && aSpanOf(data.text, chance);
    return annotation && span ? made(giveEvidence(author, annotation, data.document, data.text, span)) : null;
  },
  'remove evidence': (library, author, chance) => {
    const annotation = chance.one(
      library.all('annotations').filter(({ followUp }) => followUp?.evidence.length),
    );
    const evidence = annotation && chance.one(annotation.followUp!.evidence);
    return evidence ? made(removeEvidence(author, annotation, evidence)) : null;
  },
  'dismiss what was not tagged': (library, author, chance) => {
    const data = chance.one(library.data.documents);
    const span = data && aSpanOf(data.text, chance);
    return span ? made(dismissStretch(author, data.document, span)) : null;
  },
  comment: (library, author, chance) => {
    const annotation = chance.one(library.all('annotations'));
    if (!annotation) return null;
    const thread = chance.one(annotation.comments.filter(({ replyTo }) => replyTo === null));
    return made(writeComment(author, annotation, 'Is it?', chance.below(2) === 1 ? thread?.id : null));
  },
  'resolve a comment': (library, author, chance) => {
    const annotation = chance.one(library.all('annotations').filter(({ comments }) => comments.length > 0));
    const thread = annotation && chance.one(annotation.comments.filter(({ replyTo }) => replyTo === null));
    return thread ? made(resolveThread(author, annotation, thread.id, !thread.resolved)) : null;
  },
  'set an attribute': (library, author, chance) => {
    const found = anAnnotationOf(library, chance);
    const { tagSet, parties } = library.data;
    const attribute = found && chance.one(attributesOf(tagSet, found.annotation.tagId));
    const value = attribute && aValueOf(attribute, library, chance);
    if (!value) return null;
    const values = { [attribute.id]: { value, evidence: null, origin: 'hand' as const } };
    const hasParty = (id: string) => parties.some((party) => party.id === id);
    const context = { tagSet: new TagSetLookup(tagSet), hasParty, text: found.data.text };
    return made(setAttributes(author, found.annotation, { label: 'Set', values, parties: [] }, context));
  },
  'delete an annotation': (library, author, chance) => {
    const annotation = chance.one(library.all('annotations'));
    return annotation ? made(deleteAnnotation(author, annotation, relationsOf(library, annotation))) : null;
  },
  relate: (library, author, chance) => {
    const [from, to] = [chance.one(library.all('annotations')), chance.one(library.all('annotations'))];
    if (!from || !to || from.id === to.id) return null;
    const { tagSet } = library.data;
    const present = library.all('relations');
    const link = chance.one(openLinks(tagSet, from, to, present, null));
    const related = link && relate(author, tagSet, { from, to, link }, present);
    return related?.ok ? made(related.change) : null;
  },
  unrelate: (library, author, chance) => {
    const relation = chance.one(library.all('relations'));
    return relation ? made(unrelate(author, relation, relation.sourceDocumentId)) : null;
  },
  'rename a party': (library, author, chance) => {
    const party = chance.one(library.all('parties'));
    return party ? made(renameParty(author, party, `Name ${chance.below(9)}`)) : null;
  },
  'change the kind of a party': (library, author, chance) => {
    const party = chance.one(library.all('parties'));
    return party ? made(changePartyKind(author, party, 'organisation')) : null;
  },
  'add an alias': (library, author, chance) => {
    const party = chance.one(library.all('parties'));
    return party ? made(addAlias(author, party, `Alias ${chance.below(9)}`)) : null;
  },
  'add a party with a value': (library, author, chance) => {
    const found = anAnnotationOf(library, chance);
    const { tagSet } = library.data;
    const attribute =
      found &&
      chance.one(attributesOf(tagSet, found.annotation.tagId).filter(({ type }) => type === 'party'));
    if (!attribute) return null;
    const party = newParty(author, { kind: 'country', name: `Party ${chance.below(99)}`, aliases: [] });
    const values = {
      [attribute.id]: {
        value: { type: 'party' as const, partyIds: [party.id] },
        evidence: null,
        origin: 'hand' as const,
      },
    };
    const context = { tagSet: new TagSetLookup(tagSet), hasParty: () => false, text: found.data.text };
    const entered = { label: 'Set', values, parties: [creationOf(party)] };
    return made(setAttributes(author, found.annotation, entered, context));
  },
  'merge parties': (library, author, chance) => {
    const [kept, other] = [chance.one(library.all('parties')), chance.one(library.all('parties'))];
    if (!kept || !other || kept.id === other.id) return null;
    return made(mergeParties(author, kept, [other], usesOf(library)));
  },
  'split a party': (library, author, chance) => {
    const party = chance.one(library.all('parties').filter(({ aliases }) => aliases.length > 0));
    return party ? made(splitParty(author, party, party.aliases.slice(0, 1), usesOf(library)).change) : null;
  },
  'delete a party': (library, author, chance) => {
    const party = chance.one(library.all('parties'));
    return party ? made(deleteParty(author, party, usesOf(library))) : null;
  },
  'delete a tag': (library, author, chance) => {
    const { tagSet } = library.data;
    const tag = chance.one(tagSet.tags);
    const heir = chance.one([null, ...tagSet.tags.filter((one) => one !== tag)]) ?? null;
    if (!tag || tagSet.tags.length < 2) return null;
    const after = withoutTag(tagSet, tag.id, heir?.id ?? null);
    return made(revisedTo(library, author, after, new Map([[tag.id, heir?.id ?? null]])));
  },
  'take another tag set': (library, author, chance) => {
    const { tagSet } = library.data;
    const other = chance.one(bundledTagSets)!;
    const uses = {
      tagIds: library.all('annotations').map(({ tagId }) => tagId),
      relationTypeIds: library.all('relations').map(({ typeId }) => typeId),
    };
    if (other.id === tagSet.id) return null;
    const after = adopted(tagSet, other, uses, () => author.newId());
    return made(revisedTo(library, author, after, new Map()));
  },
  'remove a document': (library, author, chance) => {
    const data = chance.one(library.data.documents);
    if (!data) return null;
    const { id } = data.document;
    const relations = library
      .all('relations')
      .filter(({ sourceDocumentId, targetDocumentId }) => [sourceDocumentId, targetDocumentId].includes(id));
    return made(removeDocument(author, { ...data, relations }));
  },
  import: (library, author) =>
    importLibrary(author, 'small.json', smallLibrary(), {
      documents: new Map(library.all('documents').map((row) => [row.sha256, row])),
      annotations: new Map(library.all('annotations').map((row) => [row.id, row])),
      relations: library.all('relations'),
      parties: library.all('parties'),
      tagSet: library.data.tagSet,
      isEmpty: library.all('documents').length === 0,
    }),
};
