import {
  extentOf,
  type Corpus,
  type CorpusAnnotation,
  type CorpusDocument,
  type CorpusRelation,
} from '../../core/corpus/corpus';
import { verdictOf } from '../../core/review/decision';
import { CodePointMap } from '../../core/text/code-points';
import type { OutputFile } from '../format';
import { metaOf } from '../json/document-meta';
import { prettyJson } from '../json/json-value';

const REGION = { from_name: 'label', to_name: 'text' };

/**
 * A task for each document; its regions in one annotation, as Label Studio shows them to one person. Values of attributes are
 * text areas of their region; what Label Studio has no control for stands in the region's `meta`.
 */
export function writeLabelStudio(corpus: Corpus): OutputFile[] {
  const tasks = corpus.documents.map((document, at) => taskOf(document, at, corpus.relations));
  return [{ name: 'annotations.json', content: prettyJson(tasks) }];
}

function taskOf(document: CorpusDocument, at: number, relations: readonly CorpusRelation[]) {
  const { text, annotations } = document;
  const codePoints = new CodePointMap(text);
  const own = new Set(annotations.map(({ id }) => id));
  const regions = annotations.flatMap((annotation) => regionsOf(annotation, text, codePoints));
  const links = relations
    .filter(({ sourceId, targetId }) => own.has(sourceId) && own.has(targetId))
    .map(({ id, type, sourceId, targetId, annotator, createdAt }) => ({
      type: 'relation',
      from_id: sourceId,
      to_id: targetId,
      direction: 'right',
      labels: [type],
      meta: { id, ...(annotator !== '' && { annotator }), ...(createdAt !== null && { created: createdAt }) },
    }));
  return {
    id: at + 1,
    data: { text },
    meta: metaOf(document),
    annotations: [{ id: at + 1, was_cancelled: false, ground_truth: false, result: [...regions, ...links] }],
    predictions: [],
  };
}

function regionsOf(annotation: CorpusAnnotation, text: string, codePoints: CodePointMap) {
  const { id, tag, note, annotator, createdAt, updatedAt, attributes, decisions } = annotation;
  const span = extentOf(annotation);
  const place = {
    start: codePoints.toCodePoints(span.start),
    end: codePoints.toCodePoints(span.end),
    text: text.slice(span.start, span.end),
  };
  const verdict = verdictOf(decisions);
  const meta = {
    ...(note !== '' && { text: [note] }),
    ...(annotator !== '' && { annotator }),
    ...(createdAt !== null && { created: createdAt }),
    ...(updatedAt !== null && { updated: updatedAt }),
    ...(verdict && { verdict }),
  };
  const region = { id, ...REGION, type: 'labels', value: { ...place, labels: [tag] }, origin: 'manual' };
  return [
    Object.keys(meta).length > 0 ? { ...region, meta } : region,
    ...Object.entries(attributes).map(([name, words]) => ({
      id,
      from_name: name,
      to_name: REGION.to_name,
      type: 'textarea',
      value: { ...place, text: words },
      origin: 'manual',
    })),
  ];
}
