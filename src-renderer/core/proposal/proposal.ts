import type { AttributeValues, Evidence } from '../attribute/value';
import type { PartyKind } from '../party/party';
import type { SurfaceForms } from '../party/surface-forms';
import type { TagSet } from '../tagset/tag-set';

/** What proposals are made from, besides the words. */
export interface ProposalContext {
  tagSet: TagSet;
  surfaceForms: SurfaceForms;
  /** Day of the document, ISO 8601, for dates that are said by reference to it; `null` where it is not known. */
  documentDate: string | null;
  /** Ids of the countries and organisations that the document's annotations name, the most frequent first. */
  sides: readonly string[];
  /** For which country or organisation a person speaks, by their ids, as far as the document's annotations say. */
  represents?: ReadonlyMap<string, string>;
}

/** A party that the words name and the library does not know yet. */
export interface NewPartySuggestion {
  attributeId: string;
  kind: PartyKind;
  name: string;
  /** Other ways in which the words write it. */
  aliases: string[];
  evidence: Evidence;
}

/** What rules read in the words: values with the words that triggered them, all of origin `proposed`. */
export interface Proposal {
  values: AttributeValues;
  /** For party attributes without a value in `values`; at most one each. */
  newParties: NewPartySuggestion[];
}
