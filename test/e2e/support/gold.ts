import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './electron';

/** What an analyst entered for an attribute: terms by id, parties by name, dates and texts by their words. */
type GoldValue = string | string[];

export interface GoldAnnotation {
  id: string;
  tag: string;
  words: string;
  /** Which of the places where the words stand, from 1. */
  occurrence: number;
  values: Record<string, GoldValue>;
}

export interface Gold {
  parties: { name: string; kind: string }[];
  /** In the order in which they are entered. */
  annotations: GoldAnnotation[];
  relations: { type: string; source: string; target: string }[];
  text: string;
}

interface TagSetFile {
  tagSet: {
    tags: { id: string; name: string; shortcut: string; attributes: { id: string; type: string }[] }[];
    vocabularies: { terms: { id: string; name: string; parentId: string | null }[] }[];
    relationTypes: { id: string; name: string }[];
  };
}

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

export const { tagSet } = JSON.parse(read('resources/tag-sets/official-readouts.json')) as TagSetFile;

/** The whole annotation of the bundled sample as an analyst made it. */
export function readGold(): Gold {
  const gold = JSON.parse(read('test/fixtures/gold/veldria-norsund.json')) as Gold & { sample: string };
  return { ...gold, text: read(gold.sample) };
}

/** Where the words of an annotation begin, in UTF-16 code units. */
export function startOf({ text }: Gold, { words, occurrence }: GoldAnnotation): number {
  let start = -1;
  for (let nth = 0; nth < occurrence; nth++) start = text.indexOf(words, start + 1);
  return start;
}

const terms = new Map(tagSet.vocabularies.flatMap((one) => one.terms.map((term) => [term.id, term])));

/** The names of a term and of those above it, the widest first. */
export function pathOf(termId: string): string[] {
  const term = terms.get(termId);
  if (!term) throw new Error(`No term ${termId}`);
  return [...(term.parentId === null ? [] : pathOf(term.parentId)), term.name];
}

const isChoice = (tagId: string, attributeId: string): boolean =>
  tagSet.tags
    .find(({ id }) => id === tagId)!
    .attributes.some(({ id, type }) => id === attributeId && type === 'choice');

/** The values of an attribute in words, each as the way of names that leads to it. */
export function wantedOf({ tag, values }: GoldAnnotation, attributeId: string): string[][] {
  const value = values[attributeId];
  if (value === undefined) return [];
  if (typeof value === 'string') return [[value]];
  return value.map((one) => (isChoice(tag, attributeId) ? pathOf(one) : [one]));
}

/** What an export holds of what gold has. */
export interface GoldExport {
  parties: { id: string; name: string; kind: string }[];
  documents: {
    annotations: {
      id: string;
      tag: string;
      startUtf16: number;
      quote: { exact: string };
      attributes: Record<string, { value: ExportedValue; origin: string }>;
    }[];
  }[];
  relations: { typeId: string; sourceId: string; targetId: string }[];
}

type ExportedValue =
  | { type: 'choice'; termIds: string[] }
  | { type: 'party'; partyIds: string[] }
  | { type: 'text'; text: string }
  | { type: 'date'; words: string };

/** Both as the same sorted lines, to be held against each other. The capitals of a party's name do not count. */
export function goldOf(from: Gold | GoldExport): {
  annotations: string[];
  parties: string[];
  relations: string[];
} {
  const { annotations, relations } = 'documents' in from ? fromExport(from) : fromGold(from);
  const nameOf = new Map(annotations.map(({ id, line }) => [id, line]));
  return {
    annotations: annotations.map(({ line, values }) => `${line} ${values.sort().join('; ')}`).sort(),
    parties: from.parties.map(({ name, kind }) => `${name.toLowerCase()} (${kind})`).sort(),
    relations: relations
      .map(({ type, source, target }) => `${nameOf.get(source)} ${type} ${nameOf.get(target)}`)
      .sort(),
  };
}

const lineOf = (tag: string, start: number, words: string): string => `${tag} @${start} “${words}”`;
const valueLine = (id: string, values: readonly string[]): string =>
  `${id}: ${[...values].sort().join(' + ').toLowerCase()}`;

const fromGold = (gold: Gold) => ({
  annotations: gold.annotations.map((annotation) => ({
    id: annotation.id,
    line: lineOf(annotation.tag, startOf(gold, annotation), annotation.words),
    values: Object.entries(annotation.values).map(([id, value]) => valueLine(id, [value].flat())),
  })),
  relations: gold.relations,
});

function fromExport({ documents, parties, relations }: GoldExport) {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return {
    annotations: documents[0]!.annotations.map(({ id, tag, startUtf16, quote, attributes }) => ({
      id,
      line: lineOf(tag, startUtf16, quote.exact),
      values: Object.entries(attributes).map(
        ([attributeId, { value, origin }]) =>
          // What is merely proposed is not entered.
          valueLine(attributeId, wordsOf(value, names)) + (origin === 'proposed' ? ' (proposed)' : ''),
      ),
    })),
    relations: relations.map(({ typeId, sourceId, targetId }) => ({
      type: typeId,
      source: sourceId,
      target: targetId,
    })),
  };
}

function wordsOf(value: ExportedValue, names: ReadonlyMap<string, string>): string[] {
  switch (value.type) {
    case 'choice':
      return value.termIds;
    case 'party':
      return value.partyIds.map((id) => names.get(id) ?? id);
    case 'text':
      return [value.text];
    case 'date':
      return [value.words];
  }
}
