import { letterHints } from '../../core/keys/letter-hints';
import { findParties } from '../../core/party/find-parties';
import type { Party, PartyKind } from '../../core/party/party';
import type { Annotation } from '../../core/annotation/annotation';
import type { Choosing } from '../../core/attribute/with-one';
import { readName } from '../../core/party/read-name';
import type { NewPartySuggestion } from '../../core/proposal/proposal';
import { propose } from '../../core/proposal/propose';
import type { Attribute, ChoiceAttribute, PartyAttribute } from '../../core/tagset/attribute';
import { narrowerTerms, pathOfTerm, termsOf } from '../../core/tagset/terms';
import type { Term } from '../../core/tagset/vocabulary';
import type { Workbench } from '../../state/workbench';

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

type Offered = Omit<Option, 'letter'>;

/** An attribute whose values are chosen rather than typed. */
export type ChosenAttribute = Extract<Attribute, { type: 'choice' | 'party' | 'yes-no' }>;

const withLetters = (offered: readonly Offered[]): Option[] => {
  const letters = letterHints(offered.map(({ name }) => name));
  return offered.map((option, index) => ({ ...option, letter: letters[index]! }));
};

/** What a row offers; of a vocabulary with levels, the terms right below the one that was opened. */
export function optionsOf(
  workbench: Workbench,
  annotation: Annotation,
  attribute: ChosenAttribute,
  openedId: string | null,
): Option[] {
  switch (attribute.type) {
    case 'choice':
      return withLetters(
        narrowerTerms(termsFor(workbench, attribute), openedId).map((term) =>
          termOption(workbench, annotation, attribute, term, term.name),
        ),
      );
    case 'yes-no':
      return withLetters([true, false].map((yes) => yesNoOption(workbench, annotation, attribute, yes)));
    case 'party':
      return withLetters(likelyParties(workbench, annotation, attribute));
  }
}

/** What a row offers for words that are typed to look for it. They have no letters: letters are typed. */
export function foundOptions(
  workbench: Workbench,
  annotation: Annotation,
  attribute: ChosenAttribute,
  words: string,
): Option[] {
  const offered =
    attribute.type === 'party'
      ? foundParties(workbench, annotation, attribute, words)
      : attribute.type === 'choice'
        ? foundTerms(workbench, annotation, attribute, words)
        : [];
  return offered.map((option) => ({ ...option, letter: '' }));
}

const termsFor = ({ tagSet }: Workbench, { vocabularyId }: ChoiceAttribute): Term[] =>
  termsOf(tagSet.current, vocabularyId);

function termOption(
  workbench: Workbench,
  annotation: Annotation,
  attribute: ChoiceAttribute,
  term: Term,
  name: string,
): Offered {
  const terms = termsFor(workbench, attribute);
  const value = annotation.attributes[attribute.id]?.value;
  const chosen = value?.type === 'choice' ? value.termIds : [];
  const below = chosen
    .map((id) => pathOfTerm(terms, id))
    .find((path) => path.some((one) => one.id === term.id && one !== path.at(-1)));
  return {
    id: term.id,
    name,
    remark: below ? `› ${below.at(-1)!.name}` : '',
    stands: chosen.includes(term.id) || below !== undefined,
    hasNarrower: terms.some(({ parentId }) => parentId === term.id),
    choose: (choosing) => workbench.entry.chooseTerm(attribute, term.id, choosing),
  };
}

function foundTerms(
  workbench: Workbench,
  annotation: Annotation,
  attribute: ChoiceAttribute,
  words: string,
): Offered[] {
  const terms = termsFor(workbench, attribute);
  const wanted = words.trim().toLowerCase();
  return terms
    .map((term) => ({
      term,
      name: pathOfTerm(terms, term.id)
        .map(({ name }) => name)
        .join(' › '),
    }))
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map(({ term, name }) => ({ ...termOption(workbench, annotation, attribute, term, name), remark: '' }));
}

function yesNoOption(
  { entry }: Workbench,
  annotation: Annotation,
  attribute: Attribute,
  yes: boolean,
): Offered {
  const value = annotation.attributes[attribute.id]?.value;
  return {
    id: yes ? 'yes' : 'no',
    name: yes ? 'yes' : 'no',
    remark: '',
    stands: value?.type === 'yes-no' && value.yes === yes,
    hasNarrower: false,
    choose: () => entry.chooseYesNo(attribute, yes),
  };
}

/** How many parties a row offers at most; all others are found by typing. */
const LIKELY = 8;

/** The likely parties: those that stand, what rules read now, a new one that they name, those named near, those of the document. */
function likelyParties(workbench: Workbench, annotation: Annotation, attribute: PartyAttribute): Offered[] {
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
  ].slice(0, LIKELY);
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
  id: 'new',
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
function foundParties(
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
