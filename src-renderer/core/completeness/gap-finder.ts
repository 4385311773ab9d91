import type { Annotation } from '../annotation/annotation';
import type { AnnotationIndex } from '../annotation/annotation-index';
import { valueProblem } from '../attribute/check-value';
import type { AttributeValue } from '../attribute/value';
import { verdictOf } from '../review/decision';
import type { Attribute } from '../tagset/attribute';
import type { TagSetLookup } from '../tagset/tag-set-lookup';
import type { Gap, Why } from './gap';
import { countGaps, sumOf, type GapCounts } from './gap-counts';

/** The gaps of some annotations, in document order and then in that of the attributes. */
interface Found {
  gaps: readonly Gap[];
  counts: GapCounts;
}

/**
 * Finds gaps by one state of the tag set and the parties. What it found in a piece of the index it keeps for as long
 * as that stays: one change costs looking at the annotations around it, however many others there are.
 */
export class GapFinder {
  #found = new WeakMap<readonly Annotation[], Found>();

  constructor(
    private tagSet: TagSetLookup,
    private hasParty: (id: string) => boolean,
  ) {}

  /** Looks piece by piece for as long as it may; `true` when it has looked at all, and what it found is at hand. */
  look(index: AnnotationIndex<Annotation>, mayGoOn: () => boolean): boolean {
    return index.pieces().every((piece) => {
      if (!this.#found.has(piece) && !mayGoOn()) return false;
      this.#in(piece);
      return true;
    });
  }

  gapsIn(index: AnnotationIndex<Annotation>): Gap[] {
    return index.pieces().flatMap((piece) => this.#in(piece).gaps);
  }

  countsIn(index: AnnotationIndex<Annotation>): GapCounts {
    return sumOf(index.pieces().map((piece) => this.#in(piece).counts));
  }

  #in(piece: readonly Annotation[]): Found {
    const known = this.#found.get(piece);
    if (known) return known;
    const gaps = piece.flatMap((annotation) => this.#gapsOf(annotation));
    const found = { gaps, counts: countGaps(gaps) };
    this.#found.set(piece, found);
    return found;
  }

  /** What was rejected will not be completed. */
  #gapsOf(annotation: Annotation): readonly Gap[] {
    if (verdictOf(annotation.decisions) === 'rejected') return none;
    const attributes = [...this.tagSet.attributesOf(annotation.tagId).values()];
    return attributes.flatMap((attribute, at) => {
      const why = this.#why(attribute, annotation.attributes[attribute.id]);
      return why ? [{ annotation, attribute, at, why }] : [];
    });
  }

  #why(attribute: Attribute, held: AttributeValue | undefined): Why | null {
    if (!held || isBlank(held)) return attribute.required ? 'empty' : null;
    if (valueProblem(held.value, attribute, { tagSet: this.tagSet, hasParty: this.hasParty }))
      return 'unsound';
    return held.origin === 'proposed' ? 'proposed' : null;
  }
}

const none: readonly Gap[] = [];

const isBlank = ({ value }: AttributeValue): boolean => value.type === 'text' && value.text.trim() === '';
