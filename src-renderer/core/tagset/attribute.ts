import type { Value } from '../attribute/value';

interface AttributeBase<Type extends Value['type']> {
  /** Unique in the tag set. */
  id: string;
  type: Type;
  /** As the card shows it. */
  name: string;
  required: boolean;
  /** What a new annotation has; `null` for nothing. */
  default: Extract<Value, { type: Type }> | null;
}

/** Words that let a choice be proposed: a rule that everyone can read and change. */
export interface Rule {
  /**
   * Whole words, case aside; `*` stands for up to three words between, `<both sides>` at the start for words that name
   * two at once (`the two leaders`, `Norsund and Veldria`).
   */
  phrase: string;
  termId: string;
}

export interface ChoiceAttribute extends AttributeBase<'choice'> {
  vocabularyId: string;
  many: boolean;
  /** What is proposed where its words stand in the span. */
  rules: Rule[];
}

/**
 * Where a party attribute's value is named: `span`, the annotation's words are its name; `subject`, before the verb;
 * `other`, the other side than the subject; `near`, a country or organisation in the same sentence; `nowhere`,
 * nothing is proposed.
 */
export type PartyNamed = 'span' | 'subject' | 'other' | 'near' | 'nowhere';

export interface PartyAttribute extends AttributeBase<'party'> {
  many: boolean;
  named: PartyNamed;
}

/** A typed field of a tag. */
export type Attribute =
  | ChoiceAttribute
  | PartyAttribute
  | AttributeBase<'text'>
  | AttributeBase<'number'>
  | AttributeBase<'date'>
  | AttributeBase<'yes-no'>;

export type AttributeType = Attribute['type'];
