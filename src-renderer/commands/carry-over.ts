import type { Annotation } from '../core/annotation/annotation';
import { inDocumentOrder } from '../core/annotation/order';
import { Alignment } from '../core/carry-over/alignment';
import { carried, carriedEvidence, carriedStretches, type Carried } from '../core/carry-over/carry';
import type { Change, Edit } from '../core/change/change';
import type { Document } from '../core/document/document';
import type { FollowUp } from '../core/follow-up/follow-up';
import type { Relation } from '../core/relation/relation';
import { counted } from '../core/words/counted';
import { signed, type Author } from './author';
import type { DocumentContent } from './read-content';

/** What can go from one state of a document to a later one, and what cannot; nothing is changed by it. */
export interface CarryOver {
  from: Document;
  to: Document;
  /** In the order of the document: those that surely have their place, those to be looked at, those without a place. */
  certain: Carried[];
  doubtful: Carried[];
  lost: Carried[];
  /** Annotations of any document whose evidence in the old text goes along, and how many pieces do not. */
  evidence: { before: Annotation; followUp: FollowUp }[];
  evidenceLeft: number;
  /** `to` with the stretches where nothing was missed. */
  toAfter: Document;
  relations: readonly Relation[];
}

/** Finds the places of everything in the old document in the new one; `pause` lets the page live meanwhile. */
export async function planCarryOver(
  old: DocumentContent,
  now: { document: Document; text: string },
  everywhere: readonly Annotation[],
  pause: () => Promise<void>,
): Promise<CarryOver> {
  const alignment = new Alignment(old.text, now.text);
  const placed: Carried[] = [];
  for (const annotation of old.annotations) {
    placed.push(carried(alignment, annotation, now.document.id));
    await pause();
  }
  placed.sort((a, b) => inDocumentOrder(a.before, b.before));
  const { dismissed } = old.document;
  const stretches = dismissed && carriedStretches(alignment, dismissed, now.document.dismissed ?? []);
  return {
    from: old.document,
    to: now.document,
    certain: placed.filter(({ after, doubts }) => after && doubts.length === 0),
    doubtful: placed.filter(({ after, doubts }) => after && doubts.length > 0),
    lost: placed.filter(({ after }) => !after),
    ...evidenceFor(alignment, old.document, now.document, everywhere),
    toAfter: stretches?.length ? { ...now.document, dismissed: stretches } : now.document,
    relations: old.relations,
  };
}

function evidenceFor(alignment: Alignment, from: Document, to: Document, everywhere: readonly Annotation[]) {
  const evidence: CarryOver['evidence'] = [];
  let evidenceLeft = 0;
  for (const before of everywhere) {
    const { followUp } = before;
    const inOld = followUp?.evidence.filter(({ sha256 }) => sha256 === from.sha256) ?? [];
    if (!followUp || inOld.length === 0) continue;
    const now = followUp.evidence.map((one) =>
      one.sha256 === from.sha256 ? (carriedEvidence(alignment, one, to.sha256) ?? one) : one,
    );
    const left = now.filter(({ sha256 }) => sha256 === from.sha256).length;
    evidenceLeft += left;
    if (left < inOld.length) evidence.push({ before, followUp: { ...followUp, evidence: now } });
  }
  return { evidence, evidenceLeft };
}

/**
 * Takes annotations over to the later state of their document: those that surely have their place and those that were
 * chosen, with their relations, as one change. All others stay where they are.
 */
export function carryOver(author: Author, plan: CarryOver, chosen: ReadonlySet<string>): Change {
  const at = author.now();
  const chosenOnes = plan.doubtful.filter(({ before }) => chosen.has(before.id));
  const edited = (before: Annotation, after: Annotation): Edit => ({
    table: 'annotations',
    id: before.id,
    before,
    after: { ...after, updatedAt: at },
  });
  const taken = new Map<string, Annotation>();
  const annotations = new Map<string, Edit>();
  for (const { before, after } of [...plan.certain, ...chosenOnes]) {
    if (!after) continue;
    taken.set(before.id, after);
    annotations.set(before.id, edited(before, after));
  }
  for (const { before, followUp } of plan.evidence)
    annotations.set(before.id, edited(before, { ...(taken.get(before.id) ?? before), followUp }));
  const isMoved = ({ sourceId, targetId }: Relation) => taken.has(sourceId) || taken.has(targetId);
  const relations = plan.relations.filter(isMoved).map((before): Edit => ({
    table: 'relations',
    id: before.id,
    before,
    after: {
      ...before,
      ...(taken.has(before.sourceId) && { sourceDocumentId: plan.to.id }),
      ...(taken.has(before.targetId) && { targetDocumentId: plan.to.id }),
    },
  }));
  const document: Edit[] =
    plan.toAfter === plan.to
      ? []
      : [{ table: 'documents', id: plan.to.id, before: plan.to, after: plan.toAfter }];
  return signed(author, {
    command: 'document.carry-over',
    label: `Carry ${counted(taken.size, 'annotation')} over to ${plan.to.title}`,
    documentId: plan.to.id,
    edits: [...document, ...annotations.values(), ...relations],
  });
}
