import type { Annotation } from '../../core/annotation/annotation';
import { findParties } from '../../core/party/find-parties';
import type { Party, PartyKind } from '../../core/party/party';
import { readName } from '../../core/party/read-name';
import { pairOf } from '../../core/proposal/mentions';
import type { NewPartySuggestion } from '../../core/proposal/proposal';
import { propose } from '../../core/proposal/propose';
import type { Attribute, PartyAttribute } from '../../core/tagset/attribute';
import type { Workbench } from '../../state/workbench';
import type { Offered } from './offered';

/** The option that makes the party which the words name and nobody knows yet. */
export const NEW_PARTY = 'new';

/** How many parties a row offers at most; all others are found by typing. */
const LIKELY = 8;

/** The likely parties: those that stand, what rules read now, a new one that they name, those named near, those of the document. */
export function likelyParties(
  workbench: Workbench,
  annotation: Annotation,
  attribute: PartyAttribute,
): Offered[] {
  const { facts, open, parties } = workbench;
  const { text } = open.page ?? { text: '' };
  const proposal = propose(text, annotation, annotation.tagId, facts.context);
  const read = proposal.values[attribute.id]?.value;
  const suggestion = proposal.newParties.find(({ attributeId }) => attributeId === attribute.id);
  const first = [
    ...linkedTo(annotation, attribute),
    ...(read?.type === 'party' ? read.partyIds : []),
  ].flatMap((id) => parties.find(id) ?? []);
  const others = [...facts.surfaceForms.within(text, annotation).map(({ party }) => party), ...facts.parties];
  const known = new Set(first);
  const rest = [...new Set(others)].filter((party) => !known.has(party));
  return [
    ...[...known].map((party) => partyOption(workbench, annotation, attribute, party)),
    ...(suggestion ? [suggestedOption(workbench, attribute, suggestion)] : []),
    ...rest.map((party) => partyOption(workbench, annotation, attribute, party)),
  ]
    .slice(0, LIKELY)
    .concat(bothSides(workbench, annotation, attribute));
}

/** The two sides at once, where the attribute may have both and has not. */
function bothSides(
  { entry, facts, parties }: Workbench,
  annotation: Annotation,
  attribute: PartyAttribute,
): Offered[] {
  const pair = attribute.many ? (pairOf(facts.context) ?? []).flatMap((id) => parties.find(id) ?? []) : [];
  const linked = linkedTo(annotation, attribute);
  if (pair.length < 2 || pair.every(({ id }) => linked.includes(id))) return [];
  return [
    {
      id: 'both',
      name: pair.map(({ name }) => name).join(' and '),
      remark: 'both sides',
      stands: false,
      hasNarrower: false,
      choose: () => entry.chooseParties(attribute, pair),
    },
  ];
}

const linkedTo = (annotation: Annotation, { id }: Attribute): readonly string[] => {
  const value = annotation.attributes[id]?.value;
  return value?.type === 'party' ? value.partyIds : [];
};

const partyOption = (
  { entry }: Workbench,
  annotation: Annotation,
  attribute: PartyAttribute,
  party: Party,
): Offered => ({
  id: party.id,
  name: party.name,
  remark: '',
  stands: linkedTo(annotation, attribute).includes(party.id),
  hasNarrower: false,
  choose: (choosing) => entry.chooseParty(attribute, party, choosing),
});

const suggestedOption = (
  { entry }: Workbench,
  attribute: PartyAttribute,
  { kind, name, aliases, evidence }: NewPartySuggestion,
): Offered => ({
  id: NEW_PARTY,
  name,
  remark: `new ${kind}`,
  stands: false,
  hasNarrower: false,
  choose: (choosing) => entry.createParty(attribute, { kind, name, aliases }, choosing, evidence),
});

/** How many of the parties found are shown; further words narrow them down. */
const FOUND = 30;

const kinds: readonly PartyKind[] = ['country', 'organisation', 'person'];

/** The parties that are written so, and at the end the ways to make a new one. */
export function foundParties(
  workbench: Workbench,
  annotation: Annotation,
  attribute: PartyAttribute,
  words: string,
): Offered[] {
  const name = words.trim();
  const found = findParties(workbench.parties.all, name)
    .slice(0, FOUND)
    .map((party) => ({
      ...partyOption(workbench, annotation, attribute, party),
      remark: party.kind,
    }));
  if (name === '') return found;
  const likely = readName(name)?.kind ?? (attribute.named === 'span' ? 'person' : 'country');
  const made = [likely, ...kinds.filter((kind) => kind !== likely)].map((kind): Offered => ({
    id: `new ${kind}`,
    name,
    remark: `new ${kind}`,
    stands: false,
    hasNarrower: false,
    choose: (choosing) => workbench.entry.createParty(attribute, { kind, name, aliases: [] }, choosing),
  }));
  return [...found, ...made];
}
