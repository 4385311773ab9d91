import type { AttributeValue, Evidence, Value } from '../attribute/value';
import { quoteOf } from '../span/quote';
import type { Span } from '../span/span';
import type { Attribute } from '../tagset/attribute';
import { attributesOf } from '../tagset/tag-tree';
import { graphemeBoundaryAtOrAfter, graphemeBoundaryAtOrBefore } from '../text/graphemes';
import { chosenBy } from './choices';
import { dateIn } from './dates';
import { numberIn } from './numbers';
import { officeIn } from './office';
import { partyFor } from './parties';
import type { PartyFound } from './party-found';
import type { Proposal, ProposalContext } from './proposal';
import { readingOf, type Reading } from './reading';

/** A value and the words that it was read from. */
interface Found {
  value: Value;
  words: Span;
}

/**
 * What the words at a span say of the attributes of a tag: choices by the attributes' rules, dates, parties by where
 * the attributes say they are named, the office beside a name, a number. What is doubtful is left out. `docs/decisions/0007` says why by rules.
 */
export function propose(text: string, span: Span, tagId: string, context: ProposalContext): Proposal {
  const attributes = attributesOf(context.tagSet, tagId);
  const reading = readingOf(text, span, attributes, context);
  const proposal: Proposal = { values: {}, newParties: [] };
  for (const attribute of attributes) {
    const party = attribute.type === 'party' ? partyFor(reading, attribute) : null;
    const found = party ? knownParty(party) : valueFor(reading, attribute);
    if (found) proposal.values[attribute.id] = proposed(text, found);
    else if (party && 'newParty' in party)
      proposal.newParties.push({
        attributeId: attribute.id,
        ...party.newParty,
        evidence: evidenceAt(text, party.words),
      });
  }
  return proposal;
}

function valueFor(reading: Reading, attribute: Attribute): Found | null {
  switch (attribute.type) {
    case 'choice':
      return chosenBy(reading, attribute);
    case 'date':
      return dateIn(reading);
    case 'number':
      return numberIn(reading);
    case 'text':
      return isFirstText(reading, attribute) ? officeIn(reading) : null;
    default:
      return null;
  }
}

/** What a name is said with goes into the first text of its tag. */
const isFirstText = ({ isName, attributes }: Reading, attribute: Attribute): boolean =>
  isName && attributes.find(({ type }) => type === 'text') === attribute;

const knownParty = (found: PartyFound): Found | null =>
  'partyIds' in found ? { value: { type: 'party', partyIds: found.partyIds }, words: found.words } : null;

const proposed = (text: string, { value, words }: Found): AttributeValue => ({
  value,
  evidence: evidenceAt(text, words),
  origin: 'proposed',
});

/** A word may end inside a grapheme cluster (`1️⃣`), evidence never does. */
function evidenceAt(text: string, words: Span): Evidence {
  const span = {
    start: graphemeBoundaryAtOrBefore(text, words.start),
    end: graphemeBoundaryAtOrAfter(text, words.end),
  };
  return { ...span, quote: quoteOf(text, span) };
}
