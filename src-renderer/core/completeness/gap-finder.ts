import type { Annotation } from '../annotation/annotation';
import { valueProblem } from '../attribute/check-value';
import type { AttributeValue } from '../attribute/value';
import { verdictOf } from '../review/decision';
import type { Attribute } from '../tagset/attribute';
import type { TagSet } from '../tagset/tag-set';
import { TagSetLookup } from '../tagset/tag-set-lookup';
import type { Gap, Why } from './gap';

/**
 * Finds gaps by one state of the tag set and the parties. What it found in an annotation it keeps for as long as that
 * does not change, so that among thousands of annotations one change costs one and a walk past the others.
 */
export class GapFinder {
  #tagSet: TagSetLookup;
  #found = new WeakMap<Annotation, readonly Gap[]>();

  constructor(
    tagSet: TagSet,
    private hasParty: (id: string) => boolean,
  ) {
    this.#tagSet = new TagSetLookup(tagSet);
  }

  /** The gaps of these annotations, in their order and that of their attributes. */
  gapsIn(annotations: readonly Annotation[]): Gap[] {
    const gaps: Gap[] = [];
    for (const annotation of annotations) for (const gap of this.#gapsOf(annotation)) gaps.push(gap);
    return gaps;
  }

  #gapsOf(annotation: Annotation): readonly Gap[] {
    const known = this.#found.get(annotation);
    if (known) return known;
    const gaps = this.#look(annotation);
    this.#found.set(annotation, gaps);
    return gaps;
  }

  /** What was rejected will not be completed. */
  #look(annotation: Annotation): readonly Gap[] {
    if (verdictOf(annotation.decisions) === 'rejected') return none;
    const attributes = [...this.#tagSet.attributesOf(annotation.tagId).values()];
    return attributes.flatMap((attribute, at) => {
      const why = this.#why(attribute, annotation.attributes[attribute.id]);
      return why ? [{ annotation, attribute, at, why }] : [];
    });
  }

  #why(attribute: Attribute, held: AttributeValue | undefined): Why | null {
    if (!held || isBlank(held)) return attribute.required ? 'empty' : null;
    if (valueProblem(held.value, attribute, { tagSet: this.#tagSet, hasParty: this.hasParty }))
      return 'unsound';
    return held.origin === 'proposed' ? 'proposed' : null;
  }
}

const none: readonly Gap[] = [];

const isBlank = ({ value }: AttributeValue): boolean => value.type === 'text' && value.text.trim() === '';
