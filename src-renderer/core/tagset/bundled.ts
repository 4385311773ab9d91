import commitmentRules from '../../../resources/rules/commitments.json';
import officialReadouts from '../../../resources/tag-sets/official-readouts.json';
import type { Attribute, Rule } from './attribute';
import type { TagSet } from './tag-set';

/** Rules by the id of the attribute that they are for. */
type RuleTable = Partial<Record<string, Rule[]>>;

/** The files' shape is held by a test; the compiler sees in them no more than strings. */
const read = ({ tagSet }: { tagSet: unknown }): TagSet => tagSet as TagSet;

/** What a new library begins with: what readouts of official meetings are read for, and by which rules. */
export const defaultTagSet: TagSet = withRules(read(officialReadouts), commitmentRules);

/** Gives the attributes the rules of a table, so that the table can be read and changed on its own. */
function withRules(tagSet: TagSet, table: RuleTable): TagSet {
  const ruled = (attribute: Attribute): Attribute =>
    attribute.type === 'choice' ? { ...attribute, rules: table[attribute.id] ?? attribute.rules } : attribute;
  return { ...tagSet, tags: tagSet.tags.map((tag) => ({ ...tag, attributes: tag.attributes.map(ruled) })) };
}
