import type { Annotation } from '../annotation/annotation';
import type { AttributeValue, AttributeValues } from '../attribute/value';
import type { Party } from './party';
import { partiesOf, withParties } from './references';
import { SurfaceForms } from './surface-forms';

/** A party in two: what is left of it, and what some of its aliases have become. */
export interface Split {
  rest: Party;
  own: Party;
}

/** Takes aliases of a party out to be a party of their own; the first is its name. There must be one. */
export function split(party: Party, aliases: readonly string[], ownId: string, at: string): Split {
  const [name = '', ...others] = aliases;
  return {
    rest: { ...party, aliases: party.aliases.filter((alias) => !aliases.includes(alias)), updatedAt: at },
    own: { ...party, id: ownId, name, aliases: others, createdAt: at, updatedAt: at },
  };
}

/**
 * The annotations that go with the new party, with the values that they have then: where the words that a value
 * rests on (its evidence, or else the annotation's own) are written in one of its ways. Of words in which both are
 * written the longer name decides.
 */
export function goingAlong(
  { rest, own }: Split,
  annotations: readonly Annotation[],
): { annotation: Annotation; attributes: AttributeValues }[] {
  const forms = new SurfaceForms([rest, own]);
  return annotations.flatMap((annotation) => {
    if (!partiesOf(annotation).has(rest.id)) return [];
    const goes = (words: string): boolean => longestNamed(forms, words)?.id === own.id;
    const wordsOf = ({ evidence }: AttributeValue) => (evidence ?? annotation).quote.exact;
    const attributes = withParties(annotation.attributes, (id, value) =>
      id === rest.id && goes(wordsOf(value)) ? own.id : id,
    );
    return partiesOf({ attributes }).has(own.id) ? [{ annotation, attributes }] : [];
  });
}

function longestNamed(forms: SurfaceForms, words: string): Party | null {
  const named = forms.within(words, { start: 0, end: words.length });
  const length = ({ start, end }: { start: number; end: number }) => end - start;
  return named.sort((a, b) => length(b.span) - length(a.span))[0]?.party ?? null;
}
