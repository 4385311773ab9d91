import type { Corpus } from '../../core/corpus/corpus';
import { CorpusReading } from '../corpus-reading';
import { corpusFormat, type CorpusRead, type OutputFile } from '../format';
import type { InputFile } from '../input-file';
import { wholeOf } from '../json/json-value';
import { perDocument } from '../per-document';
import { guarded, Unreadable, type Refused } from '../refusal';
import { elementsOf, parsedXml, wordsIn, type XmlElement } from '../xml/read';
import { elementXml, textXml, XML_DECLARATION } from '../xml/write';
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
import { uimaCarries } from './json';

/** UIMA CAS as XMI (OASIS UIMA 1.0, appendix on XMI) with its type system. */
export const uimaXmi = corpusFormat({
  id: 'uima-xmi',
  name: 'UIMA CAS XMI',
  extension: 'xmi',
  inFolder: true,
  about: 'an .xmi for each document and TypeSystem.xml, for INCEpTION and UIMA; UTF-16 code units',
  carries: uimaCarries.filter((aspect) => aspect !== 'control-characters'),
  recognises: ({ extension, head }) => extension === 'xmi' || head.includes('<xmi:XMI'),
  belongs: isTypeSystem,
  write: writeXmi,
  read: readXmi,
});

/** Features are read as they stand in the CAS: what types say of them is not needed. */
function isTypeSystem({ baseName }: InputFile): boolean {
  return /typesystem/i.test(baseName) && /\.xml$/i.test(baseName);
}

function writeXmi(corpus: Corpus): OutputFile[] {
  return [
    ...perDocument(corpus, 'xmi', (document) => {
      const { text, structures } = casOf(document, corpus);
      const members = [2, ...structures.map(({ id }) => id)].join(' ');
      const head = {
        'xmi:id': 2,
        sofa: 1,
        begin: 0,
        end: text.length,
        language: 'x-unspecified',
        documentTitle: document.fileName,
      };
      const content = [
        '<cas:NULL xmi:id="0"/>',
        elementXml('cas:Sofa', {
          'xmi:id': 1,
          sofaNum: 1,
          sofaID: '_InitialView',
          mimeType: 'text',
          sofaString: text,
        }),
        elementXml('metadata:DocumentMetaData', head),
        ...structures.map(structureXml),
        elementXml('cas:View', { sofa: 1, members }),
      ];
      const namespaces = {
        'xmlns:xmi': 'http://www.omg.org/XMI',
        'xmlns:cas': 'http:///uima/cas.ecore',
        'xmlns:metadata': namespaceOf(METADATA_TYPE),
        'xmlns:custom': namespaceOf(SPAN_TYPE),
        'xmi:version': '2.0',
      };
      return `${XML_DECLARATION}${elementXml('xmi:XMI', namespaces, `\n${content.join('\n')}\n`)}\n`;
    }),
    { name: 'TypeSystem.xml', content: typeSystem(corpus) },
  ];
}

/** A type is an element whose namespace is that of its package. */
const namespaceOf = (type: string): string =>
  `http:///${type.slice(0, type.lastIndexOf('.')).replaceAll('.', '/')}.ecore`;

function structureXml({ id, type, begin, end, features }: FeatureStructure): string {
  const attributes: Record<string, string | number> = { 'xmi:id': id, sofa: 1, begin, end };
  let children = '';
  for (const [name, value] of Object.entries(features)) {
    if (typeof value === 'string') attributes[name] = value;
    else if (Array.isArray(value))
      children += value.map((words) => `<${name}>${textXml(words)}</${name}>`).join('');
    else attributes[name] = value.ref;
  }
  return elementXml(`custom:${type.slice(type.lastIndexOf('.') + 1)}`, attributes, children);
}

function typeSystem(corpus: Corpus): string {
  const feature = (name: string, range: string) =>
    `<featureDescription><name>${name}</name><description/><rangeTypeName>${range}</rangeTypeName></featureDescription>`;
  const type = (name: string, superType: string, features: readonly string[]) =>
    `<typeDescription><name>${name}</name><description/><supertypeName>${superType}</supertypeName><features>${features.join('')}</features></typeDescription>`;
  const strings = (names: readonly string[]) => names.map((name) => feature(name, 'uima.cas.String'));
  const attributes = attributeNames(corpus).map((name) =>
    feature(attributeFeature(name), 'uima.cas.StringArray'),
  );
  const types = [
    type(SPAN_TYPE, 'uima.tcas.Annotation', [...strings(SPAN_FEATURES), ...attributes]),
    type(RELATION_TYPE, 'uima.tcas.Annotation', [
      feature('Governor', SPAN_TYPE),
      feature('Dependent', SPAN_TYPE),
      ...strings(RELATION_FEATURES),
    ]),
    type(METADATA_TYPE, 'uima.tcas.DocumentAnnotation', strings(['documentTitle'])),
  ];
  return `${XML_DECLARATION}<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>\n${types.join('\n')}\n</types></typeSystemDescription>\n`;
}

function readXmi(files: readonly InputFile[]): CorpusRead | Refused {
  return guarded(() => {
    const reading = new CorpusReading();
    const cases = files.filter((file) => !isTypeSystem(file));
    for (const file of cases) {
      const elements = elementsOf(parsedXml(file.text, file.name));
      const sofa = elements.find(({ name, attributes }) => name === 'Sofa' && 'sofaString' in attributes);
      if (!sofa) throw new Unreadable(file.name, 'holds no text (cas:Sofa with sofaString)');
      const arrays = arraysOf(elements);
      const structures = elements
        .filter(({ attributes }) => 'begin' in attributes && attributes.sofa === sofa.attributes['xmi:id'])
        .map((element) => structureOf(element, arrays));
      const named = elements.find(({ name }) => name === 'DocumentMetaData')?.attributes.documentTitle;
      const fileName = named === undefined || named === '' ? `${file.stem.replaceAll('/', '_')}.txt` : named;
      readCas(reading, { text: sofa.attributes.sofaString!, structures }, fileName);
    }
    return reading.done();
  });
}

const arraysOf = (elements: readonly XmlElement[]): Map<string, string[]> =>
  new Map(
    elements
      .filter(({ name }) => name === 'StringArray')
      .map((element) => [element.attributes['xmi:id'] ?? '', elementsOf(element, 'elements').map(wordsIn)]),
  );

/** Features that refer to others are numbers like any: those that UIMA's relation layers have are known by their names. */
const REFERENCES = new Set(['Governor', 'Dependent']);

function structureOf(element: XmlElement, arrays: ReadonlyMap<string, string[]>): FeatureStructure {
  const { attributes, uri, name } = element;
  const features: Record<string, FeatureValue> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (/^(?:xmi:id|sofa|begin|end)$/.test(key) || key.startsWith('xmlns')) continue;
    if (REFERENCES.has(key)) features[key] = { ref: Number(value) };
    else features[key] = arrays.get(value) ?? value;
  }
  for (const child of elementsOf(element)) {
    const there = Object.hasOwn(features, child.name) ? features[child.name] : undefined;
    features[child.name] = [...(Array.isArray(there) ? there : []), wordsIn(child)];
  }
  const namespace = /^http:\/\/\/(.+)\.ecore$/.exec(uri)?.[1]?.replaceAll('/', '.') ?? '';
  return {
    id: wholeOf(attributes['xmi:id']) ?? 0,
    type: namespace === '' || namespace === 'noNamespace' ? name : `${namespace}.${name}`,
    begin: wholeOf(attributes.begin) ?? 0,
    end: wholeOf(attributes.end) ?? 0,
    features,
  };
}
