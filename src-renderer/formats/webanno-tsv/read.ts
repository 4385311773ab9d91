import {
  plainDocument,
  plainRelation,
  type CorpusAnnotation,
  type CorpusDocument,
} from '../../core/corpus/corpus';
import { CorpusReading } from '../corpus-reading';
import type { CorpusRead } from '../format';
import type { InputFile } from '../input-file';
import { timeOf, wordsOf } from '../json/json-value';
import { guarded, Unreadable, type Refused } from '../refusal';
import { tagOfFeatures, takeFeatures, type FeatureValue } from '../uima/cas';
import { separateWords, splitUnescaped, unescaped } from './escape';

/** A layer of the head with the columns that it has. */
interface Layer {
  kind: 'span' | 'relation' | 'chain';
  name: string;
  columns: string[];
  /** The index of its first column in a row. */
  first: number;
}

/** An annotation as it is put together row by row. */
interface Standing {
  layer: string;
  start: number;
  end: number;
  features: Record<string, FeatureValue>;
  /** The slots of it: role and address of what fills it. */
  slots: { role: string; address: string }[];
  chain: { number: number; element: number; relation: string } | null;
}

interface Link {
  layer: string;
  features: Record<string, FeatureValue>;
  governor: () => Standing | undefined;
  dependent: () => Standing | undefined;
}

/**
 * Reads spans on tokens and pieces of them, stacked and over several rows, relations, slots (a relation for each, by its
 * role) and chains (a relation from each element to the next). Between sentences, where the format has no words, stand line
 * breaks.
 */
export const readWebannoTsv = (files: readonly InputFile[]): CorpusRead | Refused =>
  guarded(() => {
    const reading = new CorpusReading();
    for (const file of files) new TableReader(file, reading).read();
    return reading.done();
  });

class TableReader {
  #layers: Layer[] = [];
  /** By UTF-16 code unit; with gaps where the file has no words. */
  #text: (string | undefined)[] = [];
  #standing = new Map<string, Standing>();
  #byAddress = new Map<string, Standing[]>();
  #links: Link[] = [];

  constructor(
    private file: InputFile,
    private reading: CorpusReading,
  ) {}

  read(): void {
    const lines = this.file.text.split(/\r?\n/);
    if (!lines[0]?.startsWith('#FORMAT=WebAnno TSV 3'))
      throw new Unreadable(this.file.name, 'is not WebAnno TSV 3');
    let sentence: string[] = [];
    for (const [index, line] of lines.entries()) {
      if (line.startsWith('#Text=')) sentence.push(line.slice('#Text='.length));
      else if (/^#T_(?:SP|RL|CH)=/.test(line)) this.#layer(line);
      else if (/^\d+-\d+/.test(line)) {
        this.#row(line.split('\t'), sentence, index + 1);
        sentence = [];
      }
    }
    this.#finish();
  }

  #layer(line: string): void {
    const kind = line.startsWith('#T_RL') ? 'relation' : line.startsWith('#T_CH') ? 'chain' : 'span';
    const [name = '', ...columns] = line.slice(line.indexOf('=') + 1).split('|');
    const last = this.#layers.at(-1);
    const first = last ? last.first + Math.max(last.columns.length, 1) : 3;
    this.#layers.push({ kind, name, columns, first });
  }

  #row(cells: readonly string[], sentence: readonly string[], line: number): void {
    const [address = '', place = '', token = ''] = cells;
    const ends = /^(\d+)-(\d+)$/.exec(place);
    if (!ends) throw new Unreadable(`${this.file.name}, line ${line}`, `“${place}” is no place`);
    const [start, end] = [Number(ends[1]), Number(ends[2])];
    if (end > this.file.text.length * 2)
      throw new Unreadable(`${this.file.name}, line ${line}`, `${end} is far beyond the text`);
    if (sentence.length > 0)
      this.#put(sentenceStart(sentence, token, start), sentence.map(unescaped).join('\n'));
    const words = unescaped(token);
    if (!address.includes('.') && words.length === end - start) this.#put(start, words);
    for (const layer of this.#layers) {
      const own = cells.slice(layer.first, layer.first + Math.max(layer.columns.length, 1));
      if (own.every((cell) => cell === '_' || cell === '')) continue;
      if (layer.kind === 'relation') this.#relation(layer, own, address);
      else this.#span(layer, own, { address, start, end });
    }
  }

  #put(start: number, words: string): void {
    for (let at = 0; at < words.length; at++) this.#text[start + at] = words[at]!;
  }

  #span(
    { kind, name, columns }: Layer,
    cells: readonly string[],
    row: { address: string; start: number; end: number },
  ): void {
    const stacks = cells.map((cell) => splitUnescaped(cell, '|').map(withNumber));
    const count = Math.max(...stacks.map((stack) => stack.length));
    for (let at = 0; at < count; at++) {
      const number = stacks.map((stack) => stack[at]?.number).find((one) => one !== undefined);
      const key = number === undefined ? `${name} ${row.address} ${at}` : `${name} #${number}`;
      const features: Standing['features'] = {};
      const slots: Standing['slots'] = [];
      let chain: Standing['chain'] = null;
      for (const [column, stack] of stacks.entries()) {
        const value = stack[at]?.value ?? '_';
        const feature = columns[column];
        if (value === '_' || value === '*' || feature === undefined) continue;
        if (feature.startsWith('ROLE_')) {
          const roles = splitUnescaped(value, ';').map(unescaped);
          const targets = splitUnescaped(cells[column + 1] ?? '', '|')[at] ?? '';
          const addresses = splitUnescaped(targets, ';');
          roles.forEach((role, index) => slots.push({ role, address: addresses[index] ?? '' }));
        } else if (columns[column - 1]?.startsWith('ROLE_')) continue;
        else if (kind === 'chain' && /->\d+-\d+$/.test(value)) {
          const [, relation = '', chainNumber, element] = /^(.*)->(\d+)-(\d+)$/.exec(value)!;
          chain = { number: Number(chainNumber), element: Number(element), relation: unescaped(relation) };
        } else features[feature] = featureValue(feature, unescaped(value));
      }
      const there = this.#standing.get(key);
      if (there) {
        there.start = Math.min(there.start, row.start);
        there.end = Math.max(there.end, row.end);
        continue;
      }
      const standing: Standing = { layer: name, start: row.start, end: row.end, features, slots, chain };
      this.#standing.set(key, standing);
      const keyed = addressKey(row.address, name, number ?? 0);
      this.#byAddress.set(keyed, [...(this.#byAddress.get(keyed) ?? []), standing]);
    }
  }

  #relation({ name, columns }: Layer, cells: readonly string[], address: string): void {
    const stacks = cells.map((cell) => splitUnescaped(cell, '|'));
    const base = (columns.at(-1) ?? '').replace(/^BT_/, '');
    for (const [at, place] of (stacks.at(-1) ?? []).entries()) {
      const found = /^(\d+-\d+(?:\.\d+)?)(?:\[(\d+)_(\d+)\])?$/.exec(place);
      if (!found) continue;
      const [, governor = '', source = '0', target = '0'] = found;
      const features: Link['features'] = {};
      for (const [column, feature] of columns.slice(0, -1).entries()) {
        const value = stacks[column]?.[at] ?? '_';
        if (value !== '_' && value !== '*') features[feature] = featureValue(feature, unescaped(value));
      }
      this.#links.push({
        layer: name,
        features,
        governor: () => this.#at(governor, base, Number(source)),
        dependent: () => this.#at(address, base, Number(target)),
      });
    }
  }

  /** What stands at an address: of its layer and number, else the first of its layer, else the first of any. */
  #at(address: string, layer: string, number: number): Standing | undefined {
    const numbered = number > 0 ? this.#standing.get(`${layer} #${number}`) : undefined;
    return (
      numbered ?? this.#byAddress.get(addressKey(address, layer, 0))?.[0] ?? this.#anyAt(address, number)
    );
  }

  #anyAt(address: string, number: number): Standing | undefined {
    const names = this.#layers.filter(({ kind }) => kind !== 'relation').map(({ name }) => name);
    return names
      .map((name) => this.#byAddress.get(addressKey(address, name, number))?.[0])
      .find((one) => one !== undefined);
  }

  #finish(): void {
    const text = Array.from(this.#text, (unit) => unit ?? '\n').join('');
    if (text.trim() === '') throw new Unreadable(this.file.name, 'holds no text');
    const document = plainDocument(`${this.file.stem.replaceAll('/', '_')}.txt`, text, []);
    this.reading.documents.push(document);
    const annotations = new Map<Standing, CorpusAnnotation>();
    for (const standing of this.#standing.values()) {
      const annotation = this.#annotation(document, standing);
      if (annotation) annotations.set(standing, annotation);
    }
    this.#join(annotations);
  }

  #annotation(document: CorpusDocument, { layer, start, end, features }: Standing): CorpusAnnotation | null {
    const { tag, feature } = tagOfFeatures(layer, features);
    const own = wordsOf(features.identifier) || `${document.fileName}:${start}-${end}`;
    const annotation = this.reading.annotation(document, [{ span: { start, end }, quote: null }], tag, own);
    if (!annotation) return null;
    takeFeatures(annotation, features, feature);
    document.annotations.push(annotation);
    return annotation;
  }

  #join(annotations: ReadonlyMap<Standing, CorpusAnnotation>): void {
    const link = (id: string, type: string, source: Standing | undefined, target: Standing | undefined) => {
      const [from, to] = [source && annotations.get(source), target && annotations.get(target)];
      if (!from || !to) {
        this.reading.skip(`${this.file.baseName}, the relation “${type}”`, 'an end of it is no annotation');
        return null;
      }
      const relation = plainRelation(id, type, from.id, to.id);
      this.reading.relations.push(relation);
      return relation;
    };
    for (const { layer, features, governor, dependent } of this.#links) {
      const relation = link(
        wordsOf(features.identifier),
        tagOfFeatures(layer, features).tag,
        governor(),
        dependent(),
      );
      if (!relation) continue;
      relation.annotator = wordsOf(features.annotator);
      relation.createdAt = timeOf(features.created);
    }
    for (const standing of annotations.keys()) {
      for (const { role, address } of standing.slots) {
        const [, place = '', number = '0'] = /^(\d+-\d+(?:\.\d+)?)(?:\[(\d+)\])?$/.exec(address) ?? [];
        link('', role, standing, this.#anyAt(place, Number(number)));
      }
    }
    const chained = [...annotations.keys()].filter(({ chain }) => chain !== null);
    chained.sort((a, b) => a.chain!.number - b.chain!.number || a.chain!.element - b.chain!.element);
    for (const [at, standing] of chained.entries()) {
      const next = chained[at + 1];
      if (next && next.layer === standing.layer && next.chain!.number === standing.chain!.number)
        link('', standing.chain!.relation.replace(/^\*?$/, 'same as'), standing, next);
    }
  }
}

const addressKey = (address: string, layer: string, number: number): string =>
  `${layer} ${address} ${number}`;

/** A value and the number that tells it from others in its cell. */
function withNumber(words: string): { value: string; number: number | undefined } {
  if (!words.endsWith(']')) return { value: words, number: undefined };
  const found = /^(.*?)\[(\d+)\]$/s.exec(words);
  return found ? { value: found[1]!, number: Number(found[2]) } : { value: words, number: undefined };
}

/** Several words of an attribute of ours stand in a line each. */
const featureValue = (feature: string, words: string): FeatureValue =>
  feature.startsWith('attr_') ? separateWords(words) : words;

/** Where a sentence begins, by the place of its first token in it. */
function sentenceStart(sentence: readonly string[], token: string, start: number): number {
  const at = sentence.map(unescaped).join('\n').indexOf(unescaped(token));
  return Math.max(0, start - Math.max(0, at));
}
