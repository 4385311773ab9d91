import { readName } from '../party/read-name';
import type { PartyAttribute } from '../tagset/attribute';
import { addresseeOf } from './addressee';
import type { Mention } from './mentions';
import { newParty, newPartyBefore } from './new-party';
import type { PartyFound } from './party-found';
import type { Reading } from './reading';
import { newRepresented, representedBy } from './represented';
import { isPassive, subjectOf } from './subject';

/** Who the words name for an attribute, by where it says that they are named; `null` where that is doubtful. */
export function partyFor(reading: Reading, attribute: PartyAttribute): PartyFound | null {
  const found = foundBy[attribute.named](reading);
  const isTooMany = found && 'partyIds' in found && found.partyIds.length > 1 && !attribute.many;
  return isTooMany ? null : found;
}

const foundBy: Record<PartyAttribute['named'], (reading: Reading) => PartyFound | null> = {
  span: namedBySpan,
  subject: acting,
  other: (reading) => known(addresseeOf(reading)),
  near: (reading) => known(representedBy(reading)) ?? newRepresented(reading),
  nowhere: () => null,
};

const known = (mention: Mention | null): PartyFound | null =>
  mention && { partyIds: mention.partyIds, words: mention.span };

function namedBySpan(reading: Reading): PartyFound | null {
  const { text, span, context } = reading;
  const words = text.slice(span.start, span.end);
  const name = readName(words)?.name ?? words;
  const party = context.surfaceForms.partyOf(words) ?? context.surfaceForms.partyOf(name);
  return party ? { partyIds: [party.id], words: span } : newParty(reading, span);
}

function acting(reading: Reading): PartyFound | null {
  const { text, verb } = reading;
  if (!verb || isPassive(text, verb.span)) return null;
  return known(subjectOf(reading)) ?? newPartyBefore(reading, verb.span);
}
