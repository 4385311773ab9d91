import { compareSpans, type Span } from '../../core/span/span';
import type { Corpus, CorpusDocument } from '../../core/corpus/corpus';
import type { OutputFile } from '../format';
import { perDocument } from '../per-document';
import { tokenSentences } from '../tokens';
import {
  attributeFeature,
  attributeNames,
  casOf,
  RELATION_FEATURES,
  RELATION_TYPE,
  SPAN_FEATURES,
  SPAN_TYPE,
  type FeatureStructure,
  type FeatureValue,
} from '../uima/cas';
import { escapedText, escapedValue, joinedWords } from './escape';

/** A row of the table: a token, or a piece of one on which something is annotated. */
interface Unit extends Span {
  /** `2-3`, of a piece `2-3.1`. */
  address: string;
}

/** The same layers as in UIMA's own formats, so that INCEpTION takes all three alike. Several words of a value stand in a line each. */
export function writeWebannoTsv(corpus: Corpus): OutputFile[] {
  const features = [...SPAN_FEATURES, ...attributeNames(corpus).map(attributeFeature)];
  return perDocument(corpus, 'tsv', (document) => table(document, corpus, features));
}

function table(document: CorpusDocument, corpus: Corpus, features: readonly string[]): string {
  const { text, structures } = casOf(document, corpus);
  const spans = structures
    .filter(({ type }) => type === SPAN_TYPE)
    .sort((a, b) => compareSpans(spanOf(a), spanOf(b)) || a.id - b.id);
  const links = structures.filter(({ type }) => type === RELATION_TYPE);
  const numbers = new Map(spans.map(({ id }, at) => [id, at + 1]));
  const { sentences, unitsOf } = layOut(text, spans);
  const first = new Map(spans.map((span) => [span.id, unitsOf.get(span)?.[0]?.address]));
  const on = new Map<string, FeatureStructure[]>();
  for (const span of spans)
    for (const { address } of unitsOf.get(span) ?? []) on.set(address, [...(on.get(address) ?? []), span]);
  const into = new Map<string, FeatureStructure[]>();
  for (const link of links) {
    const address = first.get(refOf(link, 'Dependent'));
    if (address !== undefined && first.get(refOf(link, 'Governor')) !== undefined)
      into.set(address, [...(into.get(address) ?? []), link]);
  }
  const none = features.map(() => '_');
  const spanCells = (address: string) => {
    const here = on.get(address);
    if (!here) return none;
    return features.map((feature) =>
      here.map((span) => `${cellOf(span.features[feature])}[${numbers.get(span.id)!}]`).join('|'),
    );
  };
  const noLink = [...RELATION_FEATURES, 'place'].map(() => '_');
  const linkCells = (address: string) => {
    const here = into.get(address);
    if (!here) return noLink;
    const places = here.map((link) => {
      const [governor, dependent] = [refOf(link, 'Governor'), refOf(link, 'Dependent')];
      return `${first.get(governor)!}[${numbers.get(governor)!}_${numbers.get(dependent)!}]`;
    });
    return [
      ...RELATION_FEATURES.map((feature) => here.map((link) => cellOf(link.features[feature])).join('|')),
      places.join('|'),
    ];
  };
  const head = [
    '#FORMAT=WebAnno TSV 3.3',
    `#T_SP=${SPAN_TYPE}|${features.join('|')}`,
    `#T_RL=${RELATION_TYPE}|${RELATION_FEATURES.join('|')}|BT_${SPAN_TYPE}`,
    '',
    '',
  ];
  const body = sentences.flatMap(({ span, units }) => [
    `#Text=${escapedText(text.slice(span.start, span.end))}`,
    ...units.map(({ address, start, end }) =>
      [
        address,
        `${start}-${end}`,
        escapedText(text.slice(start, end)),
        ...spanCells(address),
        ...linkCells(address),
      ]
        .map((cell) => `${cell}\t`)
        .join(''),
    ),
    '',
  ]);
  return [...head, ...body].map((line) => `${line}\n`).join('');
}

const spanOf = ({ begin, end }: FeatureStructure): Span => ({ start: begin, end });

function refOf({ features }: FeatureStructure, name: string): number {
  const value = features[name];
  return typeof value === 'object' && !Array.isArray(value) ? value.ref : 0;
}

const cellOf = (value: FeatureValue | undefined): string => {
  const words = Array.isArray(value) ? joinedWords(value) : typeof value === 'string' ? value : '';
  return words === '' ? '*' : escapedValue(words);
};

/** The rows of a table, and for each span those on which it stands: whole tokens, and pieces where it cuts one. */
function layOut(text: string, spans: readonly FeatureStructure[]) {
  const sentences = tokenSentences(text, []).map(({ span, tokens }, sentence) => ({
    span,
    tokens: tokens.map((token, at) => ({ ...token, address: `${sentence + 1}-${at + 1}` })),
  }));
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const pieces = new Map<string, Unit[]>();
  const unitsOf = new Map<FeatureStructure, Unit[]>();
  let from = 0;
  for (const span of spans) {
    while (from < tokens.length && tokens[from]!.end <= span.begin) from++;
    const units: Unit[] = [];
    for (let at = from; at < tokens.length && tokens[at]!.start < span.end; at++) {
      const token = tokens[at]!;
      const part = { start: Math.max(token.start, span.begin), end: Math.min(token.end, span.end) };
      units.push(part.start === token.start && part.end === token.end ? token : pieceOf(token, part, pieces));
    }
    unitsOf.set(span, units);
  }
  return {
    sentences: sentences.map(({ span, tokens: own }) => ({
      span,
      units: own.flatMap((token): Unit[] => [token, ...(pieces.get(token.address) ?? [])]),
    })),
    unitsOf,
  };
}

function pieceOf(token: Unit, part: Span, pieces: Map<string, Unit[]>): Unit {
  const own = pieces.get(token.address) ?? [];
  const there = own.find(({ start, end }) => start === part.start && end === part.end);
  if (there) return there;
  const piece = { ...part, address: `${token.address}.${own.length + 1}` };
  pieces.set(token.address, [...own, piece]);
  return piece;
}
