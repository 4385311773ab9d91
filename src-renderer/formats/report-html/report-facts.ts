import type { Annotation } from '../../core/annotation/annotation';
import { AnnotationIndex } from '../../core/annotation/annotation-index';
import type { Names } from '../../core/attribute/value-words';
import { documentDate } from '../../core/date/document-date';
import type { Document } from '../../core/document/document';
import { inFileOrder } from '../../core/document/file-order';
import { tabledTag } from '../../core/table/table-of-tag';
import type { Tag } from '../../core/tagset/tag-set';
import type { ReportData } from './report-data';

/** A document in the report. */
export interface ReportDocument {
  document: Document;
  text: string;
  /** ISO 8601: the day that it gives itself; `null` where it gives none. */
  day: string | null;
  /** In document order. */
  index: AnnotationIndex<Annotation>;
  /** The number of each annotation, from 1. */
  numbers: ReadonlyMap<Annotation, number>;
  /** The name of its place in the report; of an annotation's, with the number. */
  place: string;
  placeOf: (number: number) => string;
}

/** What all parts of a report ask for, worked out once. */
export interface ReportFacts {
  data: ReportData;
  names: Names;
  /** By file name. */
  documents: ReportDocument[];
  /** What the register lists; `undefined` in a set without any tag. */
  tag: Tag | undefined;
  /** The class that gives the spans of a tag their look. */
  lookOf: (tagId: string) => string;
}

export function factsOf(data: ReportData): ReportFacts {
  const parties = new Map(data.parties.map(({ id, name }) => [id, name]));
  const looks = new Map(data.tagSet.tags.map(({ id }, at) => [id, `t${at}`]));
  return {
    data,
    names: { tagSet: data.tagSet, party: (id) => parties.get(id) ?? null },
    documents: [...data.documents].sort((a, b) => inFileOrder(a.document, b.document)).map(documentOf),
    tag: tabledTag(data.tagSet),
    lookOf: (tagId) => looks.get(tagId) ?? 'unknown',
  };
}

function documentOf(
  { document, text, annotations }: ReportData['documents'][number],
  at: number,
): ReportDocument {
  const index = AnnotationIndex.of(annotations);
  const place = `document-${at + 1}`;
  return {
    document,
    text,
    day: documentDate(document.metadata, text),
    index,
    numbers: new Map(index.toArray().map((annotation, before) => [annotation, before + 1])),
    place,
    placeOf: (number) => `${place}-${number}`,
  };
}

/** All annotations, document by document. */
export const annotationsOf = ({ documents }: ReportFacts): Annotation[] =>
  documents.flatMap(({ index }) => index.toArray());
