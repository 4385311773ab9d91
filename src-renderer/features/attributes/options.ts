import type { Annotation } from '../../core/annotation/annotation';
import { nearbyTerms } from '../../core/attribute/nearby-terms';
import { letterHints } from '../../core/keys/letter-hints';
import type { Attribute, ChoiceAttribute } from '../../core/tagset/attribute';
import { narrowerTerms, pathOfTerm, termsOf } from '../../core/tagset/terms';
import type { Term } from '../../core/tagset/vocabulary';
import { blockAt } from '../../core/text/blocks';
import type { Workbench } from '../../state/workbench';
import type { ChosenAttribute, Offered, Option } from './offered';
import { foundParties, likelyParties } from './party-options';

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
      return withLetters([
        ...narrowerTerms(termsFor(workbench, attribute), openedId).map((term) =>
          termOption(workbench, annotation, attribute, term, term.name),
        ),
        ...(openedId === null ? likelyTerms(workbench, annotation, attribute) : []),
      ]);
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

/** Narrower terms that are likely, without the way down to them. */
const likelyTerms = (workbench: Workbench, annotation: Annotation, attribute: ChoiceAttribute): Offered[] => {
  const terms = termsFor(workbench, attribute);
  const { open } = workbench;
  const paragraph = open.page && blockAt(open.page.blocks, annotation.start);
  const around = paragraph ? open.index.overlapping(paragraph.span) : [];
  return nearbyTerms(attribute.id, terms, annotation, around).map((term) => ({
    ...termOption(workbench, annotation, attribute, term, term.name),
    id: `near ${term.id}`,
    remark: `‹ ${pathOfTerm(terms, term.id).at(-2)!.name}`,
    hasNarrower: false,
  }));
};

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
