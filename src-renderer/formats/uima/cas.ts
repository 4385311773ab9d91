import {
  extentOf,
  plainDocument,
  plainRelation,
  type Corpus,
  type CorpusAnnotation,
  type CorpusDocument,
} from '../../core/corpus/corpus';
import { verdictOf } from '../../core/review/decision';
import type { CorpusReading } from '../corpus-reading';
import { identifierOf, nameOfIdentifier } from '../identifier';
import { timeOf, wordsOf } from '../json/json-value';
import { verdictAlone } from '../json/said';

/** A value of a feature: words, several words, or the id of another structure. */
export type FeatureValue = string | string[] | { ref: number };

/** An annotation of a CAS; offsets in UTF-16 code units, as UIMA counts. */
export interface FeatureStructure {
  id: number;
  /** With its package: `webanno.custom.Span`. */
  type: string;
  begin: number;
  end: number;
  features: Record<string, FeatureValue>;
}

/** What a CAS with one view holds, as far as annotations go. */
export interface Cas {
  text: string;
  structures: FeatureStructure[];
}

/** The layers under which INCEpTION finds what was annotated here. */
export const SPAN_TYPE = 'webanno.custom.Span';
export const RELATION_TYPE = 'webanno.custom.SpanRelation';
export const METADATA_TYPE = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';

/** Features of the span layer beside those of attributes, whose names begin with `attr_`. */
export const SPAN_FEATURES = [
  'tag',
  'note',
  'annotator',
  'created',
  'updated',
  'verdict',
  'identifier',
] as const;
export const RELATION_FEATURES = ['label', 'annotator', 'created', 'identifier'] as const;
export const attributeFeature = (name: string): string => `attr_${identifierOf(name)}`;

/** The names of attributes in use anywhere: they are features of the span layer. */
export const attributeNames = (corpus: Corpus): string[] => [
  ...new Set(
    corpus.documents.flatMap(({ annotations }) => annotations.flatMap((one) => Object.keys(one.attributes))),
  ),
];

/** A document as a CAS: ids from 3 on, in document order. */
export function casOf({ text, annotations }: CorpusDocument, { relations }: Corpus): Cas {
  const ids = new Map(annotations.map(({ id }, at) => [id, at + 3]));
  const spans = annotations.map((annotation): FeatureStructure => {
    const { start, end } = extentOf(annotation);
    return {
      id: ids.get(annotation.id)!,
      type: SPAN_TYPE,
      begin: start,
      end,
      features: featuresOf(annotation),
    };
  });
  const byId = new Map(spans.map((span) => [span.id, span]));
  const links = relations
    .filter(({ sourceId, targetId }) => ids.has(sourceId) && ids.has(targetId))
    .map(({ id, type, sourceId, targetId, annotator, createdAt }, at): FeatureStructure => {
      const target = byId.get(ids.get(targetId)!)!;
      return {
        id: annotations.length + 3 + at,
        type: RELATION_TYPE,
        begin: target.begin,
        end: target.end,
        features: {
          Governor: { ref: ids.get(sourceId)! },
          Dependent: { ref: target.id },
          label: type,
          ...filled({ annotator, created: createdAt ?? '', identifier: id }),
        },
      };
    });
  return { text, structures: [...spans, ...links] };
}

const filled = (words: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).filter(([, said]) => said !== ''));

const featuresOf = (annotation: CorpusAnnotation): Record<string, FeatureValue> => ({
  ...filled({
    tag: annotation.tag,
    note: annotation.note,
    annotator: annotation.annotator,
    created: annotation.createdAt ?? '',
    updated: annotation.updatedAt ?? '',
    verdict: verdictOf(annotation.decisions) ?? '',
    identifier: annotation.id,
  }),
  ...Object.fromEntries(
    Object.entries(annotation.attributes).map(([name, words]) => [attributeFeature(name), words]),
  ),
});

/** Structure of texts that other layers rest on, and nothing that anybody annotated. */
const ofTheText =
  /(?:^uima\.|\.(?:Sentence|Token|Paragraph|Div|DocumentMetaData|DocumentAnnotation|TagsetDescription|TagDescription|CASMetadata|FeatureDefinition|LayerDefinition|Lemma|Stem|POS)$)/;

/** Features that say what an annotation is, the first that has a value counts. */
const TAG_FEATURES = [
  'tag',
  'label',
  'value',
  'category',
  'Category',
  'PosValue',
  'DependencyType',
  'referenceType',
  'kind',
  'type',
];
const OWN_FEATURES = new Set<string>([...SPAN_FEATURES, 'Governor', 'Dependent', 'sofa']);

/** What a structure is, by its features or else by its type; the feature that said it. */
export function tagOfFeatures(
  type: string,
  features: Readonly<Record<string, FeatureValue>>,
): { tag: string; feature: string | null } {
  const feature = TAG_FEATURES.find((name) => typeof features[name] === 'string' && features[name] !== '');
  return {
    tag: feature === undefined ? shortName(type) : wordsOf(features[feature]),
    feature: feature ?? null,
  };
}

const shortName = (type: string): string => nameOfIdentifier(type.slice(type.lastIndexOf('.') + 1));

/** Values of the features that have no place of their own, as attributes. */
function attributesOfFeatures(
  features: Readonly<Record<string, FeatureValue>>,
  besides: string | null,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(features).flatMap(([name, value]): [string, string[]][] => {
      if (name === besides || OWN_FEATURES.has(name)) return [];
      const words = (Array.isArray(value) ? value : typeof value === 'string' ? [value] : []).filter(
        (one) => one !== '',
      );
      const own = name.startsWith('attr_') ? nameOfIdentifier(name.slice('attr_'.length)) : name;
      return words.length > 0 ? [[own, words]] : [];
    }),
  );
}

/** Gives an annotation what its features say of it, but the one that says its tag. */
export function takeFeatures(
  annotation: CorpusAnnotation,
  features: Readonly<Record<string, FeatureValue>>,
  tagFeature: string | null,
): void {
  annotation.note = wordsOf(features.note);
  annotation.annotator = wordsOf(features.annotator);
  annotation.createdAt = timeOf(features.created);
  annotation.updatedAt = timeOf(features.updated);
  annotation.decisions = verdictAlone(features.verdict);
  annotation.attributes = attributesOfFeatures(features, tagFeature);
}

/** Takes a CAS into a reading as one document. */
export function readCas(reading: CorpusReading, { text, structures }: Cas, fileName: string): void {
  const document = plainDocument(fileName, text, []);
  reading.documents.push(document);
  const ids = new Map<number, string>();
  const isRelation = ({ features }: FeatureStructure) =>
    isRef(features.Governor) && isRef(features.Dependent);
  for (const structure of structures) {
    if (ofTheText.test(structure.type) || isRelation(structure)) continue;
    const { type, begin, end, features } = structure;
    const { tag, feature } = tagOfFeatures(type, features);
    const claim = { span: { start: begin, end }, quote: null };
    const annotation = reading.annotation(
      document,
      [claim],
      tag,
      wordsOf(features.identifier) || `${fileName}:${structure.id}`,
    );
    if (!annotation) continue;
    takeFeatures(annotation, features, feature);
    ids.set(structure.id, annotation.id);
    document.annotations.push(annotation);
  }
  for (const { id, type, features } of structures.filter(isRelation)) {
    const [source, target] = [features.Governor, features.Dependent].map((end) =>
      isRef(end) ? ids.get(end.ref) : undefined,
    );
    if (!source || !target) {
      reading.skip(`${fileName}, ${type} ${id}`, 'an end of the relation is no annotation');
      continue;
    }
    const relation = plainRelation(
      wordsOf(features.identifier),
      tagOfFeatures(type, features).tag,
      source,
      target,
    );
    relation.annotator = wordsOf(features.annotator);
    relation.createdAt = timeOf(features.created);
    reading.relations.push(relation);
  }
}

const isRef = (value: FeatureValue | undefined): value is { ref: number } =>
  typeof value === 'object' && !Array.isArray(value);
