import type { Annotation } from '../annotation/annotation';
import type { Document } from '../document/document';
import type { DocumentData, LibraryData } from '../library/library-data';
import type { Relation } from '../relation/relation';
import { quoteOf } from '../span/quote';
import { titleOf } from '../text/title';
import { extentOf, type Corpus, type CorpusAnnotation, type CorpusDocument } from './corpus';
import { distinctFrom } from './distinct-names';
import type { Landing, Skipped } from './landing';
import { RelationTypes } from './relation-types';
import { slugOf } from './slug';
import { TagsOfCorpus } from './tags-of-corpus';
import { ValuesOfCorpus } from './values-of-corpus';
import { wholeCharacters } from './whole-characters';

/**
 * A corpus as a library of its own. Documents with one text become one; spans that cut what a reader takes for one
 * character are widened to it; attributes take typed values where the words are such, else are text. Ids that the format
 * does not keep are made of hash, place and tag, so that a second reading finds the same.
 */
export function libraryOf(corpus: Corpus, landing: Landing): { library: LibraryData; skipped: Skipped[] } {
  const tags = new TagsOfCorpus(corpus, landing);
  const values = new ValuesOfCorpus(tags, landing.known, landing.at);
  const ids = new Ids(landing.idsLast);
  const skipped: Skipped[] = [];
  const byHash = new Map<string, DocumentData>();
  const annotations = new Map<string, Annotation>();
  for (const [index, given] of corpus.documents.entries()) {
    const hash = landing.hashes[index]!;
    const data = byHash.get(hash) ?? {
      document: documentOf(given, hash, landing.at),
      text: given.text,
      annotations: [],
    };
    byHash.set(hash, data);
    for (const one of given.annotations) {
      const tagId = tags.idOf(one.tag);
      if (tagId === null) continue;
      const parts = wholeCharacters(given.text, one.parts);
      const id = ids.next(one, parts[0]!.start, hash);
      const annotation: Annotation = {
        ...rowOf(one, landing.at),
        id,
        documentId: data.document.id,
        tagId,
        tagSetVersion: 1,
        ...extentOf({ parts }),
        ...(parts.length > 1 && { parts }),
        quote: quoteOf(given.text, extentOf({ parts })),
        attributes: values.of(tagId, one.attributes),
      };
      annotations.set(one.id, annotation);
      data.annotations.push(annotation);
    }
  }
  const types = new RelationTypes(landing.known);
  const relations = relationsOf(corpus, {
    annotations,
    types,
    at: landing.at,
    skipped,
    idsLast: landing.idsLast,
  });
  const tagSet = types.added(values.added(tags.tagSet()), relations, annotations, landing.wholeTagSet);
  const version = tagSet.version;
  const documents = [...byHash.values()].map((data) => ({
    ...data,
    annotations: data.annotations.map((row) => ({ ...row, tagSetVersion: version })),
  }));
  return { library: { tagSet, parties: values.parties, documents, relations }, skipped };
}

function documentOf(
  { fileName, title, metadata, text }: CorpusDocument,
  sha256: string,
  addedAt: string,
): Document {
  const name = fileName.replaceAll(/[/\\\0]/g, '_').trim() || 'document.txt';
  return {
    id: `document-${sha256.slice(0, 16)}`,
    title: title ?? titleOf(text, name).title,
    fileName: name,
    sha256,
    encoding: 'utf-8',
    byteLength: new TextEncoder().encode(text).byteLength,
    length: text.length,
    addedAt,
    // Many programs in JavaScript lose an entry of this name, and annotated JSON takes none.
    metadata: Object.fromEntries(Object.entries(metadata).filter(([name]) => name !== '__proto__')),
  };
}

const rowOf = (
  { note, annotator, createdAt, updatedAt, decisions, comments }: CorpusAnnotation,
  at: string,
) => ({
  note,
  annotator,
  createdAt: createdAt ?? updatedAt ?? at,
  updatedAt: updatedAt ?? createdAt ?? at,
  decisions: decisions.map((decision) => ({
    ...decision,
    at: decision.at === '' ? (updatedAt ?? createdAt ?? at) : decision.at,
  })),
  comments,
});

/** Hands out the ids of annotations. */
class Ids {
  #taken = new Set<string>();

  constructor(private last: boolean) {}

  next({ id, tag, parts }: CorpusAnnotation, start: number, hash: string): string {
    const made = `${hash.slice(0, 16)}-${start}-${extentOf({ parts }).end}-${slugOf(tag)}`;
    const own = this.last && id !== '' && !this.#taken.has(id) ? id : made;
    const free = distinctFrom(this.#taken, own, (turn) => `${made}-${turn}`);
    this.#taken.add(free);
    return free;
  }
}

interface Joining {
  annotations: ReadonlyMap<string, Annotation>;
  types: RelationTypes;
  at: string;
  idsLast: boolean;
  skipped: Skipped[];
}

function relationsOf(
  { relations }: Corpus,
  { annotations, types, at, idsLast, skipped }: Joining,
): Relation[] {
  const links = new Set<string>();
  const ids = new Set<string>();
  return relations.flatMap((given): Relation[] => {
    const [source, target] = [annotations.get(given.sourceId), annotations.get(given.targetId)];
    const where = `the relation “${given.type}”`;
    if (!source || !target) {
      skipped.push({ where, why: 'one of its ends is not there' });
      return [];
    }
    const typeId = types.idOf(given.type);
    const link = JSON.stringify([typeId, ...[source.id, target.id].sort()]);
    if (source === target || links.has(link)) {
      const why =
        source === target ? 'it leads from an annotation to itself' : 'the two are joined by it already';
      skipped.push({ where: `${where} of “${source.quote.exact}”`, why });
      return [];
    }
    links.add(link);
    const made = `${typeId}~${source.id}~${target.id}`;
    const id = distinctFrom(
      ids,
      idsLast && given.id !== '' && !ids.has(given.id) ? given.id : made,
      (turn) => `${made}~${turn}`,
    );
    ids.add(id);
    return [
      {
        id,
        typeId,
        sourceId: source.id,
        targetId: target.id,
        sourceDocumentId: source.documentId,
        targetDocumentId: target.documentId,
        annotator: given.annotator,
        createdAt: given.createdAt ?? at,
      },
    ];
  });
}
