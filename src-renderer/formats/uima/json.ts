import type { Aspect } from '../../core/corpus/aspects';
import type { Corpus } from '../../core/corpus/corpus';
import { CorpusReading } from '../corpus-reading';
import { corpusFormat, type CorpusRead, type OutputFile } from '../format';
import type { InputFile } from '../input-file';
import {
  isObject,
  listOf,
  objectOf,
  objectsOf,
  parsedJson,
  prettyJson,
  wholeOf,
  wordsOf,
  type JsonObject,
} from '../json/json-value';
import { guarded, Unreadable, type Refused } from '../refusal';
import { perDocument } from '../per-document';
import {
  attributeFeature,
  attributeNames,
  casOf,
  METADATA_TYPE,
  readCas,
  RELATION_FEATURES,
  RELATION_TYPE,
  SPAN_FEATURES,
  SPAN_TYPE,
  type FeatureStructure,
  type FeatureValue,
} from './cas';

export const uimaCarries: readonly Aspect[] = [
  'texts',
  'annotations',
  'tag-names',
  'control-characters',
  'overlaps',
  'line-breaks',
  'ids',
  'notes',
  'attributes',
  'annotators',
  'times',
  'verdicts',
  'relations',
  'relation-makers',
];

/** UIMA CAS JSON 0.4 (apache/uima-uimaj-io-jsoncas), as INCEpTION reads and writes it. */
export const uimaJson = corpusFormat({
  id: 'uima-json',
  name: 'UIMA CAS JSON 0.4',
  extension: 'json',
  inFolder: true,
  about: 'a CAS for each document, spans and relations as INCEpTION’s custom layers; UTF-16 code units',
  carries: uimaCarries,
  recognises: ({ head }) => /"%(?:TYPES|FEATURE_STRUCTURES|VIEWS)"/.test(head),
  write: writeUimaJson,
  read: readUimaJson,
});

function writeUimaJson(corpus: Corpus): OutputFile[] {
  const types = typesOf(corpus);
  return perDocument(corpus, 'json', (document) => {
    const { text, structures } = casOf(document, corpus);
    const all = [
      {
        '%ID': 1,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text',
        sofaString: text,
      },
      {
        '%ID': 2,
        '%TYPE': METADATA_TYPE,
        '@sofa': 1,
        begin: 0,
        end: text.length,
        language: 'x-unspecified',
        documentTitle: document.fileName,
      },
      ...structures.map(structureJson),
    ];
    const arrays = new ArrayPool(structures.length + 3);
    const withArrays = all.map((structure) => arrays.placed(structure));
    return prettyJson({
      '%TYPES': types,
      '%FEATURE_STRUCTURES': [...withArrays, ...arrays.all],
      '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, ...structures.map(({ id }) => id)] } },
    });
  });
}

/** Several words are an array of their own, to which the feature refers. */
class ArrayPool {
  readonly all: JsonObject[] = [];

  constructor(private next: number) {}

  placed(structure: JsonObject): JsonObject {
    return Object.fromEntries<unknown>(
      Object.entries(structure).map(([name, value]): [string, unknown] => {
        if (!Array.isArray(value)) return [name, value];
        const id = this.next++;
        this.all.push({ '%ID': id, '%TYPE': 'uima.cas.StringArray', '%ELEMENTS': value });
        return [`@${name}`, id];
      }),
    );
  }
}

const structureJson = ({ id, type, begin, end, features }: FeatureStructure): JsonObject => ({
  '%ID': id,
  '%TYPE': type,
  '@sofa': 1,
  begin,
  end,
  ...Object.fromEntries(
    Object.entries(features).map(([name, value]): [string, unknown] =>
      typeof value === 'object' && !Array.isArray(value) ? [`@${name}`, value.ref] : [name, value],
    ),
  ),
});

function typesOf(corpus: Corpus): JsonObject {
  const feature = (name: string, range: string) => [name, { '%NAME': name, '%RANGE': range }] as const;
  const type = (name: string, superType: string, features: readonly (readonly [string, unknown])[]) => [
    name,
    { '%NAME': name, '%SUPER_TYPE': superType, ...Object.fromEntries(features) },
  ];
  const strings = (names: readonly string[]) => names.map((name) => feature(name, 'uima.cas.String'));
  return Object.fromEntries([
    type(SPAN_TYPE, 'uima.tcas.Annotation', [
      ...strings(SPAN_FEATURES),
      ...attributeNames(corpus).map((name) => feature(attributeFeature(name), 'uima.cas.StringArray')),
    ]),
    type(RELATION_TYPE, 'uima.tcas.Annotation', [
      feature('Governor', SPAN_TYPE),
      feature('Dependent', SPAN_TYPE),
      ...strings(RELATION_FEATURES),
    ]),
    type(METADATA_TYPE, 'uima.tcas.DocumentAnnotation', strings(['documentTitle'])),
  ]) as JsonObject;
}

function readUimaJson(files: readonly InputFile[]): CorpusRead | Refused {
  return guarded(() => {
    const reading = new CorpusReading();
    for (const file of files) {
      const root = objectOf(parsedJson(file.text, file.name));
      const given = root['%FEATURE_STRUCTURES'];
      const structures: JsonObject[] = Array.isArray(given)
        ? objectsOf(given)
        : Object.entries(objectOf(given)).map(([id, structure]) => ({
            '%ID': Number(id),
            ...objectOf(structure),
          }));
      const arrays = new Map(
        structures
          .filter((one) => '%ELEMENTS' in one)
          .map((one) => [wholeOf(one['%ID']), listOf(one['%ELEMENTS']).map(wordsOf)]),
      );
      const sofa = structures.find(
        (one) => one['%TYPE'] === 'uima.cas.Sofa' && typeof one.sofaString === 'string',
      );
      if (!sofa) throw new Unreadable(file.name, 'holds no text (uima.cas.Sofa with sofaString)');
      const cas = {
        text: wordsOf(sofa.sofaString),
        structures: structures
          .filter((one) => wholeOf(one.begin) !== null && wholeOf(one['@sofa']) === wholeOf(sofa['%ID']))
          .map((one) => structureOf(one, arrays)),
      };
      const named = structures.find((one) => wordsOf(one['%TYPE']).endsWith('.DocumentMetaData'));
      readCas(reading, cas, wordsOf(named?.documentTitle) || `${file.stem.replaceAll('/', '_')}.txt`);
    }
    return reading.done();
  });
}

function structureOf(one: JsonObject, arrays: ReadonlyMap<number | null, string[]>): FeatureStructure {
  const features = Object.entries(one).flatMap(([name, value]): [string, FeatureValue][] => {
    if (/^%|^(?:@sofa|begin|end)$/.test(name)) return [];
    if (!name.startsWith('@')) return isObject(value) || Array.isArray(value) ? [] : [[name, wordsOf(value)]];
    const id = wholeOf(value);
    const array = arrays.get(id);
    return id === null ? [] : [[name.slice(1), array ?? { ref: id }]];
  });
  return {
    id: wholeOf(one['%ID']) ?? 0,
    type: wordsOf(one['%TYPE']),
    begin: wholeOf(one.begin) ?? 0,
    end: wholeOf(one.end) ?? 0,
    features: Object.fromEntries(features),
  };
}
