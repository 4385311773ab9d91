import {
  plainDocument,
  plainRelation,
  plainTag,
  type Claim,
  type CorpusAnnotation,
} from '../../core/corpus/corpus';
import { withWord } from '../../core/corpus/with-word';
import type { Span } from '../../core/span/span';
import { CodePointMap } from '../../core/text/code-points';
import { spanOfCodePoints } from '../code-point-span';
import { CorpusReading } from '../corpus-reading';
import type { CorpusRead } from '../format';
import { nameOfIdentifier } from '../identifier';
import type { InputFile } from '../input-file';
import { timeOf } from '../json/json-value';
import { verdictAlone } from '../json/said';
import { guarded, Unreadable, type Refused } from '../refusal';
import { allElements, elementOf, elementsOf, parsedXml, wordsIn, type XmlElement } from '../xml/read';

/**
 * Reads the words of `text` and the spans of `standOff`, which point at them by `string-range` or by the ids of elements
 * (`target`, `from` and `to`). Mark-up inside the text is no annotation here.
 */
export const readTei = (files: readonly InputFile[]): CorpusRead | Refused =>
  guarded(() => {
    const reading = new CorpusReading();
    for (const file of files) {
      const root = parsedXml(file.text, file.name);
      const documents = root.name === 'TEI' ? [root] : allElements(root, 'TEI');
      if (documents.length === 0) throw new Unreadable(file.name, 'holds no TEI element');
      for (const document of documents) new TeiReader(document, file, reading).read();
    }
    return reading.done();
  });

class TeiReader {
  #text = '';
  #places = new Map<string, Span>();
  #codePoints!: CodePointMap;

  constructor(
    private root: XmlElement,
    private file: InputFile,
    private reading: CorpusReading,
  ) {}

  read(): void {
    const { root, file, reading } = this;
    const text = elementOf(root, 'text');
    if (text) this.#walk(text);
    if (this.#text.trim() === '') throw new Unreadable(file.name, 'holds no text');
    this.#codePoints = new CodePointMap(this.#text);
    const header = elementOf(root, 'teiHeader');
    const named =
      header && allElements(header, 'idno').find(({ attributes }) => attributes.type === 'fileName');
    const title = header && allElements(header, 'title')[0];
    const document = plainDocument(
      named ? wordsIn(named) : `${file.stem.replaceAll('/', '_')}.txt`,
      this.#text,
      [],
    );
    document.title = title && wordsIn(title).trim() !== '' ? wordsIn(title) : null;
    reading.documents.push(document);
    const tags = this.#taxonomy(header);
    const people = new Map(
      allElements(root, 'person').map((person) => {
        const name = elementOf(person, 'persName');
        return [idOf(person), name ? wordsIn(name) : wordsIn(person).trim()];
      }),
    );
    const personOf = (resp = '') => people.get(resp.replace(/^#/, '')) ?? resp.replace(/^#/, '');
    const annotations = new Map<string, CorpusAnnotation>();
    for (const standOff of elementsOf(root, 'standOff')) {
      for (const span of allElements(standOff, 'span')) {
        const { ana = '', resp, n } = span.attributes;
        const [first = ''] = ana.trim().split(/\s+/);
        const category = first.replace(/^[^#]*#/, '');
        const tag = (tags.get(category) ?? category) || wordsIn(span).trim() || (span.attributes.type ?? '');
        const annotation = reading.annotation(document, this.#claims(span), tag, n ?? idOf(span));
        if (!annotation) continue;
        annotation.annotator = personOf(resp);
        if (ana !== '') annotation.note = wordsIn(span).trim();
        annotations.set(idOf(span), annotation);
        document.annotations.push(annotation);
      }
      for (const note of allElements(standOff, 'note')) this.#note(note, annotations);
      for (const relation of allElements(standOff, 'relation'))
        this.#relation(relation, annotations, personOf);
    }
  }

  /** Gathers the words of the text, and where each element with an id stands among them. */
  #walk(element: XmlElement): void {
    const start = this.#text.length;
    for (const child of element.children) {
      if (typeof child === 'string') this.#text += child;
      else this.#walk(child);
    }
    const id = idOf(element);
    if (id !== '') this.#places.set(id, { start, end: this.#text.length });
  }

  #taxonomy(header: XmlElement | undefined): Map<string, string> {
    const names = new Map<string, string>();
    const walk = (parent: XmlElement, above: string | null): void => {
      for (const category of elementsOf(parent, 'category')) {
        const description = elementOf(category, 'catDesc');
        const term = description && elementOf(description, 'term');
        const gloss = description && elementOf(description, 'gloss');
        const own = term ? wordsIn(term) : description ? wordsIn(description).trim() : idOf(category);
        const name = own === '' ? idOf(category) : own;
        names.set(idOf(category), name);
        this.reading.tag({ ...plainTag(name), parent: above, guideline: gloss ? wordsIn(gloss) : '' });
        walk(category, name);
      }
    };
    for (const taxonomy of header ? allElements(header, 'taxonomy') : []) walk(taxonomy, null);
    return names;
  }

  #claims({ attributes: { target = '', from = '', to = '' } }: XmlElement): Claim[] {
    if (target !== '')
      return (target.match(/[^\s()]+(?:\([^()]*\))?/g) ?? ['']).map((pointer) => this.#claim(pointer));
    const [start, end] = [this.#pointed(from), this.#pointed(to === '' ? from : to)];
    return [{ span: start && end && { start: start.start, end: end.end }, quote: null }];
  }

  #claim(pointer: string): Claim {
    return { span: this.#pointed(pointer), quote: null };
  }

  /** Where a pointer points; a range beyond the text as far beyond it. */
  #pointed(pointer: string): Span | null {
    const range = /string-range\(([^,()]+),\s*(\d+)\s*(?:,\s*(\d+)\s*)?\)/.exec(pointer);
    if (!range) return this.#places.get(pointer.replace(/^[^#]*#/, '')) ?? null;
    const base = this.#places.get(range[1]!.trim().replace(/^#/, ''));
    if (!base) return null;
    const from = this.#codePoints.toCodePoints(base.start) + Number(range[2]);
    const to = from + Number(range[3] ?? 1);
    return spanOfCodePoints(this.#codePoints, from, to);
  }

  #note(note: XmlElement, annotations: ReadonlyMap<string, CorpusAnnotation>): void {
    const { type = '', n = '', target = '' } = note.attributes;
    const annotation = annotations.get(target.replace(/^[^#]*#/, ''));
    const words = wordsIn(note);
    if (!annotation)
      return this.reading.skip(`${this.file.baseName}, the note “${words}”`, 'it is of no annotation');
    if (type === 'attribute') annotation.attributes = withWord(annotation.attributes, n, words);
    else if (type === 'created') annotation.createdAt = timeOf(words);
    else if (type === 'updated') annotation.updatedAt = timeOf(words);
    else if (type === 'verdict') {
      annotation.decisions = verdictAlone(words);
    } else annotation.note = annotation.note === '' ? words : `${annotation.note}\n\n${words}`;
  }

  #relation(
    { attributes }: XmlElement,
    annotations: ReadonlyMap<string, CorpusAnnotation>,
    personOf: (resp?: string) => string,
  ): void {
    const [source, target] = [
      attributes.active ?? attributes.mutual ?? '',
      attributes.passive ?? attributes.mutual ?? '',
    ];
    const ends = [
      source.trim().split(/\s+/)[0]!,
      target
        .trim()
        .split(/\s+/)
        .at(attributes.passive === undefined ? -1 : 0)!,
    ].map((pointer) => annotations.get(pointer.replace(/^[^#]*#/, ''))?.id ?? pointer);
    const type = nameOfIdentifier(attributes.name ?? attributes.type ?? 'related');
    const relation = plainRelation(attributes.n ?? '', type, ends[0]!, ends[1]!);
    relation.annotator = personOf(attributes.resp);
    relation.createdAt = timeOf(attributes.when);
    this.reading.relations.push(relation);
  }
}

const idOf = ({ attributes }: XmlElement): string => attributes['xml:id'] ?? '';
