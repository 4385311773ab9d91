import type { Quote } from '../span/quote';
import type { Span } from '../span/span';

/** A stretch of days, both ends included; `null` where an end is open. ISO 8601 calendar dates. */
export interface DateInterval {
  from: string | null;
  to: string | null;
}

/** What an attribute can hold, by the type of the attribute. */
export type Value =
  | { type: 'choice'; termIds: string[] }
  | { type: 'text'; text: string }
  | { type: 'number'; number: number }
  /** The words as they stand, and the days that they mean where those can be told. */
  | { type: 'date'; words: string; interval: DateInterval | null }
  | { type: 'yes-no'; yes: boolean }
  | { type: 'party'; partyIds: string[] };

/** The words that a value was read from: anywhere in the document of the annotation. */
export interface Evidence extends Span {
  quote: Quote;
}

export interface AttributeValue {
  value: Value;
  evidence: Evidence | null;
  /** `proposed` by a rule until a person accepts or changes it; `default` where nobody has touched it. */
  origin: 'hand' | 'proposed' | 'default';
}

/** By id of the attribute; what is not there is empty. */
export type AttributeValues = Record<string, AttributeValue>;
