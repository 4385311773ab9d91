import {
  extentOf,
  type Corpus,
  type CorpusAnnotation,
  type CorpusDocument,
  type CorpusRelation,
} from '../../core/corpus/corpus';
import { quoteOf } from '../../core/span/quote';
import { CodePointMap } from '../../core/text/code-points';
import type { OutputFile } from '../format';
import { prettyJson } from '../json/json-value';
import { saidOf } from '../json/said';

/** What is not in the vocabulary of Web Annotation has names of our own. */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { marginalia: 'urn:marginalia:' }];

export const annotationIri = (id: string): string => `urn:marginalia:annotation:${encodeURIComponent(id)}`;

/** Writes a corpus as an annotation collection whose page holds all; the texts come along under a name of our own. */
export function writeWebAnnotation(corpus: Corpus): OutputFile[] {
  const sources = corpus.documents.map((document, at) => sourceOf(document, at));
  const items = [
    ...corpus.documents.flatMap((document, at) => {
      const codePoints = new CodePointMap(document.text);
      return document.annotations.map((annotation) =>
        itemOf(annotation, document, sources[at]!.id, codePoints),
      );
    }),
    ...corpus.relations.map(linkOf),
  ];
  const collection = {
    '@context': CONTEXT,
    id: 'urn:marginalia:collection',
    type: 'AnnotationCollection',
    label: 'Annotations of Marginalia',
    total: items.length,
    'marginalia:documents': sources,
    first: {
      id: 'urn:marginalia:page:1',
      type: 'AnnotationPage',
      partOf: 'urn:marginalia:collection',
      startIndex: 0,
      items,
    },
  };
  return [{ name: 'annotations.jsonld', content: prettyJson(collection) }];
}

const sourceOf = ({ fileName, title, metadata, text }: CorpusDocument, at: number) => ({
  id: `urn:marginalia:document:${at + 1}:${encodeURIComponent(fileName)}`,
  type: 'Text',
  format: 'text/plain',
  'marginalia:fileName': fileName,
  ...(title !== null && { 'marginalia:title': title }),
  ...(Object.keys(metadata).length > 0 && { 'marginalia:metadata': metadata }),
  value: text,
});

function itemOf(
  annotation: CorpusAnnotation,
  { text }: CorpusDocument,
  source: string,
  codePoints: CodePointMap,
) {
  const { id, tag, note, annotator, createdAt, updatedAt, attributes, parts } = annotation;
  const said = saidOf(annotation);
  const targets = parts.map((span) => ({
    source,
    selector: [
      { type: 'TextQuoteSelector', ...quoteOf(text, parts.length === 1 ? extentOf(annotation) : span) },
      {
        type: 'TextPositionSelector',
        start: codePoints.toCodePoints(span.start),
        end: codePoints.toCodePoints(span.end),
      },
    ],
  }));
  return {
    id: annotationIri(id),
    type: 'Annotation',
    motivation: note === '' ? 'tagging' : ['tagging', 'commenting'],
    ...(annotator !== '' && { creator: { type: 'Person', name: annotator } }),
    ...(createdAt !== null && { created: createdAt }),
    ...(updatedAt !== null && { modified: updatedAt }),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: tag },
      ...Object.entries(attributes).flatMap(([name, words]) =>
        words.map((value) => ({
          type: 'TextualBody',
          purpose: 'describing',
          'marginalia:attribute': name,
          value,
        })),
      ),
      ...(note === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }]),
    ],
    target: targets.length === 1 ? targets[0] : targets,
    ...('decisions' in said && { 'marginalia:decisions': said.decisions }),
    ...('comments' in said && { 'marginalia:comments': said.comments }),
  };
}

/** A relation is an annotation that links its target, where it starts, to its body, where it leads. */
const linkOf = ({ id, type, sourceId, targetId, annotator, createdAt }: CorpusRelation) => ({
  id: `urn:marginalia:relation:${encodeURIComponent(id)}`,
  type: 'Annotation',
  motivation: 'linking',
  ...(annotator !== '' && { creator: { type: 'Person', name: annotator } }),
  ...(createdAt !== null && { created: createdAt }),
  body: [
    { type: 'TextualBody', purpose: 'classifying', value: type },
    { type: 'SpecificResource', purpose: 'linking', source: annotationIri(targetId) },
  ],
  target: annotationIri(sourceId),
});
