import type { Annotation } from '../annotation/annotation';
import type { Attribute } from '../tagset/attribute';

/**
 * What keeps an attribute from being complete: it is required and empty; its value does not hold any more, such as
 * one of a party that is gone; or a rule has proposed the value and nobody has looked at it.
 */
export type Why = 'empty' | 'unsound' | 'proposed';

/** An attribute of an annotation that somebody still has to see to. */
export interface Gap {
  annotation: Annotation;
  attribute: Attribute;
  /** Place of the attribute among those of its tag. */
  at: number;
  why: Why;
}

/** Gaps of one kind are counted and gone through together: the empty ones by tag and attribute, the others as a whole. */
export const kindOf = ({ annotation, attribute, why }: Gap): string =>
  why === 'empty' ? `empty ${annotation.tagId} ${attribute.id}` : why;
