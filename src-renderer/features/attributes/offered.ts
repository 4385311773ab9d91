import type { Choosing } from '../../core/attribute/with-one';
import type { Attribute } from '../../core/tagset/attribute';

/** Something that a row offers to choose. */
export interface Option {
  id: string;
  name: string;
  /** Said after the name, e.g. `new country`. */
  remark: string;
  /** The key that chooses it; `''` for none. */
  letter: string;
  /** Whether it is part of the value, or something below it is. */
  stands: boolean;
  hasNarrower: boolean;
  choose(choosing: Choosing): void;
}

/** An option before it has its key. */
export type Offered = Omit<Option, 'letter'>;

/** An attribute whose values are chosen rather than typed. */
export type ChosenAttribute = Extract<Attribute, { type: 'choice' | 'party' | 'yes-no' }>;
