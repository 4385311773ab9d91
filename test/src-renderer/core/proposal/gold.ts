import { readFileSync } from 'node:fs';
import type { Value } from '../../../../src-renderer/core/attribute/value';
import { documentDate } from '../../../../src-renderer/core/date/document-date';
import type { Party, PartyKind } from '../../../../src-renderer/core/party/party';
import { SurfaceForms } from '../../../../src-renderer/core/party/surface-forms';
import type { NewPartySuggestion } from '../../../../src-renderer/core/proposal/proposal';
import { propose } from '../../../../src-renderer/core/proposal/propose';
import type { Span } from '../../../../src-renderer/core/span/span';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { attributesOf } from '../../../../src-renderer/core/tagset/tag-tree';

/** What an analyst entered: terms by id, parties by name, dates and texts by their words. */
export type GoldValue = string | string[];

interface GoldAnnotation {
  id: string;
  tag: string;
  words: string;
  /** Which of the places where the words stand, from 1. */
  occurrence: number;
  values: Record<string, GoldValue>;
}

export interface Gold {
  /** The sample's path in the project. */
  sample: string;
  documentDate: string;
  parties: { name: string; kind: PartyKind; aliases: string[] }[];
  /** In the order in which they are entered. */
  annotations: GoldAnnotation[];
  relations: { type: string; source: string; target: string }[];
}

export const readGold = (path: string): { gold: Gold; text: string } => {
  const gold = JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')) as Gold;
  return { gold, text: readFileSync(new URL(`../../../../${gold.sample}`, import.meta.url), 'utf8') };
};

/** Where an annotation's words stand; `null` where they do not, or not so often. */
export function spanOf(text: string, { words, occurrence }: GoldAnnotation): Span | null {
  let start = -1;
  for (let nth = 0; nth < occurrence; nth++) {
    start = text.indexOf(words, start + 1);
    if (start === -1) return null;
  }
  return { start, end: start + words.length };
}

export interface Score {
  right: number;
  /** Proposed, and not what the analyst entered. */
  wrong: number;
  /** Entered by the analyst, and not proposed. */
  open: number;
  /** Not proposed, and what the analyst entered is the attribute's default. */
  byDefault: number;
}

/** What is proposed where the analyst's spans are tagged one after the other, each with the parties known so far. */
export function scoreOf(gold: Gold, text: string): { scores: Map<string, Score>; misses: string[] } {
  const scores = new Map<string, Score>();
  const misses: string[] = [];
  const known = new Map<string, Party>();
  const named = new Map<string, number>();
  const represents = new Map<string, string>();
  for (const annotation of gold.annotations) {
    const parties = [...known.values()];
    const sides = [...named]
      .filter(([name]) => known.get(name)?.kind !== 'person')
      .sort((a, b) => b[1] - a[1])
      .map(([name]) => name);
    const context = {
      tagSet: defaultTagSet,
      surfaceForms: new SurfaceForms(parties),
      documentDate: documentDate({}, text),
      sides,
      represents,
    };
    const { values, newParties } = propose(text, spanOf(text, annotation)!, annotation.tag, context);
    for (const { id, default: standard } of attributesOf(defaultTagSet, annotation.tag)) {
      const wanted = entered(annotation.values[id]);
      const suggestion = newParties.find(({ attributeId }) => attributeId === id);
      const proposed = values[id] ? words(values[id].value) : (suggestion?.name ?? '');
      const score = scores.get(id) ?? { right: 0, wrong: 0, open: 0, byDefault: 0 };
      scores.set(id, score);
      if (proposed === '' && wanted === '') continue;
      const kindOf = gold.parties.find(({ name }) => name === suggestion?.name)?.kind;
      if (proposed === wanted && (!suggestion || suggestion.kind === kindOf)) score.right++;
      else if (proposed !== '') score.wrong++;
      else if (standard && words(standard) === wanted) score.byDefault++;
      else score.open++;
      if (proposed !== wanted && !(proposed === '' && standard && words(standard) === wanted))
        misses.push(`${annotation.id}.${id}: ${proposed || '(open)'} for ${wanted || '(nothing)'}`);
    }
    learn(gold, annotation, newParties, known, named);
    const [who] = annotation.values.who ?? [];
    const [side] = annotation.values.represents ?? [];
    if (who && side) represents.set(who, side);
  }
  return { scores, misses };
}

/** The parties that the analyst entered are known from then on, written as was suggested. */
function learn(
  gold: Gold,
  { values }: GoldAnnotation,
  suggestions: NewPartySuggestion[],
  known: Map<string, Party>,
  named: Map<string, number>,
): void {
  for (const { name, kind } of gold.parties) {
    const isEntered = Object.values(values).some((value) => Array.isArray(value) && value.includes(name));
    if (!isEntered) continue;
    named.set(name, (named.get(name) ?? 0) + 1);
    const aliases = suggestions.find((suggestion) => suggestion.name === name)?.aliases ?? [];
    if (!known.has(name)) known.set(name, { id: name, kind, name, aliases, createdAt: '', updatedAt: '' });
  }
}

/** An entered value in one line; empty for none. */
export const entered = (value: GoldValue | undefined): string =>
  Array.isArray(value) ? [...value].sort().join(' + ') : (value ?? '');

/** A value as `entered` writes it. */
export function words(value: Value): string {
  switch (value.type) {
    case 'choice':
      return entered(value.termIds);
    case 'party':
      return entered(value.partyIds);
    case 'date':
      return value.words;
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'yes-no':
      return String(value.yes);
  }
}
