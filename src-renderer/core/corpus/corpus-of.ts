import type { Annotation } from '../annotation/annotation';
import type { Names } from '../attribute/value-words';
import { wordsOfValue } from '../attribute/value-words';
import type { DocumentData, LibraryData } from '../library/library-data';
import { singles } from '../table/cell-of';
import type { Attribute } from '../tagset/attribute';
import { TagSetLookup } from '../tagset/tag-set-lookup';
import type { TagSet } from '../tagset/tag-set';
import { distinctNames } from './distinct-names';
import type { Corpus, CorpusAnnotation, CorpusDocument } from './corpus';

/**
 * A library as annotation tools exchange it. Values become words, dates the days that they mean in ISO 8601
 * (`2025-12-31`, `2025-01-01/2025-12-31`) where those are known; what a rule has proposed and nobody accepted is no
 * value yet.
 */
export function corpusOf({ tagSet, parties, documents, relations }: LibraryData): Corpus {
  const tagNames = distinctNames(tagSet.tags);
  const typeNames = distinctNames(tagSet.relationTypes);
  const partyNames = new Map(parties.map(({ id, name }) => [id, name]));
  const names: Names = { tagSet, party: (id) => partyNames.get(id) ?? null };
  const writer = new AnnotationWriter(tagSet, tagNames, names);
  return {
    tags: tagSet.tags.map(({ id, parentId, hue, guideline }) => ({
      name: tagNames.get(id)!,
      parent: parentId === null ? null : (tagNames.get(parentId) ?? null),
      hue,
      guideline,
    })),
    documents: documents.map((data) => documentOf(data, writer)),
    relations: relations.map(({ id, typeId, sourceId, targetId, annotator, createdAt }) => ({
      id,
      type: typeNames.get(typeId) ?? typeId,
      sourceId,
      targetId,
      annotator,
      createdAt,
    })),
  };
}

const documentOf = (
  { document: { fileName, title, metadata }, text, annotations }: DocumentData,
  writer: AnnotationWriter,
): CorpusDocument => ({
  fileName,
  title,
  metadata,
  text,
  annotations: annotations.map((annotation) => writer.written(annotation)),
});

class AnnotationWriter {
  #lookup: TagSetLookup;
  /** By id of the tag, the name under which each of its attributes goes. */
  #attributeNames = new Map<string, Map<string, string>>();

  constructor(
    tagSet: TagSet,
    private tagNames: ReadonlyMap<string, string>,
    private names: Names,
  ) {
    this.#lookup = new TagSetLookup(tagSet);
  }

  written(annotation: Annotation): CorpusAnnotation {
    const { id, start, end, parts, tagId, note, annotator, createdAt, updatedAt, decisions, comments } =
      annotation;
    return {
      id,
      parts: parts ?? [{ start, end }],
      tag: this.tagNames.get(tagId) ?? tagId,
      attributes: this.#wordsOf(annotation),
      note,
      annotator,
      createdAt,
      updatedAt,
      decisions,
      comments,
    };
  }

  #wordsOf({ tagId, attributes }: Annotation): Record<string, string[]> {
    const words: [string, string[]][] = [];
    for (const attribute of this.#lookup.attributesOf(tagId).values()) {
      const held = attributes[attribute.id];
      if (!held || held.origin === 'proposed') continue;
      const said = singles(held.value).map((value) => plainWords(value, attribute, this.names));
      const filled = said.filter((each) => each !== '');
      if (filled.length > 0) words.push([this.#nameOf(tagId, attribute), filled]);
    }
    return Object.fromEntries(words);
  }

  #nameOf(tagId: string, { id }: Attribute): string {
    let names = this.#attributeNames.get(tagId);
    if (!names) {
      names = distinctNames([...this.#lookup.attributesOf(tagId).values()]);
      this.#attributeNames.set(tagId, names);
    }
    return names.get(id)!;
  }
}

function plainWords(value: Parameters<typeof wordsOfValue>[0], attribute: Attribute, names: Names): string {
  if (value.type !== 'date' || !value.interval) return wordsOfValue(value, attribute, names, 'short');
  const { from, to } = value.interval;
  return from !== null && from === to ? from : `${from ?? '..'}/${to ?? '..'}`;
}
