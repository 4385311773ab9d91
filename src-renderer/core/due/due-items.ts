import type { Annotation } from '../annotation/annotation';
import { inDocumentOrder } from '../annotation/order';
import type { Document } from '../document/document';
import { inFileOrder } from '../document/file-order';
import { isOver } from '../follow-up/follow-up';
import { verdictOf } from '../review/decision';
import type { TagSetLookup } from '../tagset/tag-set-lookup';

/** Something that is to be done by a day. */
export interface DueItem {
  annotation: Annotation;
  document: Document;
  /** The attribute that says by when. */
  attributeId: string;
  /** The date as the document has it. */
  words: string;
  /** ISO 8601: the last day that the words allow; `null` where they name none, as `soon` and `from May 2025` do. */
  day: string | null;
}

/** All that has a date, was not rejected and is still open or under way: by day, what has none last, on one day as the texts go. */
export function dueItemsOf(
  annotations: Iterable<Annotation>,
  documents: ReadonlyMap<string, Document>,
  tagSet: TagSetLookup,
): DueItem[] {
  const items: DueItem[] = [];
  for (const annotation of annotations) {
    const document = documents.get(annotation.documentId);
    if (!document || verdictOf(annotation.decisions) === 'rejected' || isOver(annotation)) continue;
    for (const { id, type } of tagSet.attributesOf(annotation.tagId).values()) {
      const value = type === 'date' ? annotation.attributes[id]?.value : undefined;
      if (value?.type !== 'date') continue;
      items.push({
        annotation,
        document,
        attributeId: id,
        words: value.words,
        day: value.interval?.to ?? null,
      });
    }
  }
  return items.sort(byDay);
}

/** What has no day is after whatever day. */
const NEVER = '\uffff';

function byDay(a: DueItem, b: DueItem): number {
  const [one, other] = [a.day ?? NEVER, b.day ?? NEVER];
  if (one !== other) return one < other ? -1 : 1;
  return inFileOrder(a.document, b.document) || inDocumentOrder(a.annotation, b.annotation);
}
