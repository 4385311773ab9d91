import claimRules from '../../../resources/rules/claims-and-evidence.json';
import commitmentRules from '../../../resources/rules/commitments.json';
import entityRules from '../../../resources/rules/named-entities.json';
import claimsAndEvidence from '../../../resources/tag-sets/claims-and-evidence.json';
import namedEntities from '../../../resources/tag-sets/named-entities.json';
import officialReadouts from '../../../resources/tag-sets/official-readouts.json';
import type { Attribute, Rule } from './attribute';
import type { TagSet } from './tag-set';

/**
 * A table of `resources/rules/`: by the id of an attribute or of its vocabulary, and there by the id of a term, the
 * phrases that choose it.
 */
type RuleTable = Partial<Record<string, Record<string, string[]>>>;

/** The files' shape is held by a test; the compiler sees in them no more than strings. */
const read = ({ tagSet }: { tagSet: unknown }): TagSet => tagSet as TagSet;

/** What a new library begins with: what readouts of official meetings are read for, and by which rules. */
export const defaultTagSet: TagSet = withRules(read(officialReadouts), commitmentRules);

/** All that come with the program, the default first. */
export const bundledTagSets: readonly TagSet[] = [
  defaultTagSet,
  withRules(read(namedEntities), entityRules),
  withRules(read(claimsAndEvidence), claimRules),
];

/** Gives the attributes the rules of a table, so that the table can be read and changed on its own. */
function withRules(tagSet: TagSet, table: RuleTable): TagSet {
  const rulesOf = (phrases: Record<string, string[]>): Rule[] =>
    Object.entries(phrases).flatMap(([termId, list]) => list.map((phrase) => ({ phrase, termId })));
  const ruled = (attribute: Attribute): Attribute => {
    if (attribute.type !== 'choice') return attribute;
    const phrases = table[attribute.id] ?? table[attribute.vocabularyId];
    return phrases ? { ...attribute, rules: rulesOf(phrases) } : attribute;
  };
  return { ...tagSet, tags: tagSet.tags.map((tag) => ({ ...tag, attributes: tag.attributes.map(ruled) })) };
}
