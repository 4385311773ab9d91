import { plainDocument, plainRelation, type Claim, type CorpusDocument } from '../../core/corpus/corpus';
import { CodePointMap } from '../../core/text/code-points';
import { spanIfGiven } from '../code-point-span';
import { CorpusReading } from '../corpus-reading';
import type { CorpusRead } from '../format';
import type { InputFile } from '../input-file';
import {
  isObject,
  jsonLines,
  listOf,
  objectOf,
  objectsOf,
  parsedJson,
  timeOf,
  wholeOf,
  wordsOf,
  type JsonObject,
} from '../json/json-value';
import { commentsIn, decisionsIn } from '../json/said';
import { guarded, Unreadable, type Refused } from '../refusal';

/**
 * Reads collections, pages and single annotations. The text is that of our own field, or of the text file among the
 * files whose name the source ends in, or of the only one there is. Without offsets a quote alone says where.
 */
export const readWebAnnotation = (files: readonly InputFile[]): CorpusRead | Refused =>
  guarded(() => new Reader(files).read());

class Reader {
  #reading = new CorpusReading();
  #documents = new Map<string, CorpusDocument>();
  #maps = new Map<CorpusDocument, CodePointMap>();
  #texts: InputFile[];
  #files: InputFile[];
  #ids = new Map<string, string>();
  #links: JsonObject[] = [];

  constructor(files: readonly InputFile[]) {
    this.#texts = files.filter(({ extension }) => extension === 'txt' || extension === 'md');
    this.#files = files.filter((file) => !this.#texts.includes(file));
  }

  read(): CorpusRead {
    for (const file of this.#files) {
      const roots =
        file.extension === 'jsonl'
          ? jsonLines(file.text, file.name).map(({ value }) => value)
          : listOf(parsedJson(file.text, file.name));
      for (const root of roots.filter(isObject)) {
        for (const source of objectsOf(root['marginalia:documents'])) this.#addSource(source);
        for (const item of itemsOf(root)) this.#item(item);
      }
    }
    for (const link of this.#links) this.#link(link);
    if (this.#reading.documents.length === 0)
      throw new Unreadable('', 'holds no text, and no text file came with it: name the .txt file too');
    return this.#reading.done();
  }

  #addSource(source: JsonObject): void {
    const fileName = wordsOf(source['marginalia:fileName']) || 'document.txt';
    const metadata = objectOf(source['marginalia:metadata']);
    this.#add(wordsOf(source.id), {
      ...plainDocument(fileName, wordsOf(source.value), []),
      title: 'marginalia:title' in source ? wordsOf(source['marginalia:title']) : null,
      metadata: Object.fromEntries(Object.entries(metadata).map(([name, words]) => [name, wordsOf(words)])),
    });
  }

  #add(id: string, document: CorpusDocument): CorpusDocument {
    this.#documents.set(id, document);
    this.#reading.documents.push(document);
    return document;
  }

  #documentOf(source: string): CorpusDocument | null {
    const there = this.#documents.get(source);
    if (there) return there;
    const path = source.split(/[?#]/, 1)[0]!;
    const file = this.#texts.find(
      ({ baseName }) => path === baseName || decoded(path).endsWith(`/${baseName}`),
    );
    const only = this.#texts.length === 1 ? this.#texts[0] : undefined;
    const found = file ?? only;
    if (!found) return null;
    const known = this.#reading.documents.find(({ fileName }) => fileName === found.baseName);
    if (!known) return this.#add(source, plainDocument(found.baseName, found.text, []));
    this.#documents.set(source, known);
    return known;
  }

  #item(item: JsonObject): void {
    const motivations = [...listOf(item.motivation), ...listOf(item['oa:motivatedBy'])].map(wordsOf);
    if (motivations.includes('linking')) {
      this.#links.push(item);
      return;
    }
    const bodies = listOf(item.body ?? item.bodyValue).map((body) =>
      isObject(body) ? body : { value: body },
    );
    const saying = (purpose: string) =>
      bodies
        .filter((body) => purposesOf(body, motivations).includes(purpose))
        .map((body) => wordsOf(body.value));
    const tags = saying('tagging').filter((tag) => tag !== '');
    const [motivation = 'annotation'] = motivations;
    const targets = listOf(item.target).map((target) => (isObject(target) ? target : { source: target }));
    const iri = wordsOf(item.id);
    const sources = new Set(targets.map(({ source }) => wordsOf(isObject(source) ? source.id : source)));
    for (const source of sources) {
      const document = this.#documentOf(source);
      if (!document) {
        this.#reading.skip(`the annotation ${iri} of ${source}`, 'its text is not among the files');
        continue;
      }
      const claims = targets
        .filter((target) => wordsOf(isObject(target.source) ? target.source.id : target.source) === source)
        .map((target) => this.#claim(target, document));
      for (const tag of tags.length > 0 ? tags : [motivation]) {
        const annotation = this.#reading.annotation(document, claims, tag, ownId(iri, 'annotation'));
        if (!annotation) continue;
        annotation.note = [...saying('commenting'), ...saying('replying')].join('\n\n');
        annotation.attributes = attributesIn(bodies);
        annotation.annotator = nameOf(item.creator);
        annotation.createdAt = timeOf(item.created);
        annotation.updatedAt = timeOf(item.modified);
        annotation.decisions = decisionsIn(item['marginalia:decisions']);
        annotation.comments = commentsIn(item['marginalia:comments']);
        document.annotations.push(annotation);
        this.#ids.set(iri, annotation.id);
      }
    }
  }

  #claim(target: JsonObject, document: CorpusDocument): Claim {
    let codePoints = this.#maps.get(document);
    if (!codePoints) this.#maps.set(document, (codePoints = new CodePointMap(document.text)));
    const claim: Claim = { span: null, quote: null };
    for (const selector of selectorsOf(target.selector)) {
      const [start, end] = [wholeOf(selector.start), wholeOf(selector.end)];
      if (selector.type === 'TextPositionSelector') claim.span = spanIfGiven(codePoints, start, end);
      if (selector.type === 'TextQuoteSelector')
        claim.quote = {
          exact: wordsOf(selector.exact),
          prefix: wordsOf(selector.prefix),
          suffix: wordsOf(selector.suffix),
        };
    }
    return claim;
  }

  #link(item: JsonObject): void {
    const bodies = objectsOf(item.body);
    const type = bodies.map(({ value }) => wordsOf(value)).find((words) => words !== '') ?? 'related';
    const iriOf = (value: unknown) => wordsOf(isObject(value) ? (value.source ?? value.id) : value);
    const ends = [
      listOf(item.target).map(iriOf),
      listOf(item.body)
        .filter((body) => !isObject(body) || 'source' in body || 'id' in body)
        .map(iriOf),
    ].map(([iri = '']) => this.#ids.get(iri) ?? iri);
    const relation = plainRelation(ownId(wordsOf(item.id), 'relation'), type, ends[0]!, ends[1]!);
    relation.annotator = nameOf(item.creator);
    relation.createdAt = timeOf(item.created);
    this.#reading.relations.push(relation);
  }
}

/** Annotations of a collection with its pages, of a page, or the annotation itself. */
const itemsOf = (root: JsonObject): JsonObject[] => {
  const pages = objectsOf(root.first).flatMap((page) => [...objectsOf(page.items)]);
  const graph = objectsOf(root['@graph']);
  const items = [...objectsOf(root.items), ...pages, ...graph.flatMap(itemsOf)];
  return items.length > 0 || listOf(root.type).every((type) => type !== 'Annotation') ? items : [root];
};

/** Selectors with those that refine them: the innermost counts last, and so wins. */
const selectorsOf = (value: unknown, depth = 0): JsonObject[] =>
  depth > 8
    ? []
    : objectsOf(value).flatMap((selector) => [selector, ...selectorsOf(selector.refinedBy, depth + 1)]);

/** A body without a purpose has that of the annotation. */
const purposesOf = (body: JsonObject, motivations: readonly string[]): string[] => {
  const own = listOf(body.purpose).map(wordsOf);
  if (own.length > 0) return own;
  return motivations.length > 0 ? [...motivations] : ['commenting'];
};

function attributesIn(bodies: readonly JsonObject[]): Record<string, string[]> {
  const words = new Map<string, string[]>();
  for (const body of bodies) {
    const name = wordsOf(body['marginalia:attribute']);
    if (name !== '') words.set(name, [...(words.get(name) ?? []), wordsOf(body.value)]);
  }
  return Object.fromEntries(words);
}

const nameOf = (creator: unknown): string => {
  const [first] = listOf(creator);
  return isObject(first) ? wordsOf(first.name ?? first.nickname ?? first.id) : wordsOf(first);
};

/** Our own ids come back as they were; those of others are ids as they stand. */
const ownId = (iri: string, kind: string): string => {
  const start = `urn:marginalia:${kind}:`;
  return iri.startsWith(start) ? decoded(iri.slice(start.length)) : iri;
};

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
