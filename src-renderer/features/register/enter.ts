import { setAttributes } from '../../commands/set-attributes';
import type { Annotation } from '../../core/annotation/annotation';
import type { Value } from '../../core/attribute/value';
import { inTreeOrder } from '../../core/tagset/forest';
import { pathOfTerm, termsOf } from '../../core/tagset/terms';
import type { Attribute } from '../../core/tagset/attribute';
import { attributesOf } from '../../core/tagset/tag-tree';
import type { RegisterColumn } from '../../core/register/register-column';
import type { Workbench } from '../../state/workbench';

/** The attribute of an annotation that stands in a column; `null` where that is none. */
export const attributeIn = (
  { tagSet }: Workbench,
  { tagId }: Annotation,
  { id }: RegisterColumn,
): Attribute | null =>
  attributesOf(tagSet.current, tagId).find((attribute) => id === `attribute:${attribute.id}`) ?? null;

/** Enters a value by hand, or with `null` empties it; words that the one before rested on stay its evidence. */
export function enter(
  { author, facts, history, parties }: Workbench,
  annotation: Annotation,
  attribute: Attribute,
  value: Value | null,
): void {
  const held = annotation.attributes[attribute.id];
  if (!held && !value) return;
  const entered = {
    label: `${value ? 'Set' : 'Empty'} ${attribute.name}`,
    values: { [attribute.id]: value && { value, evidence: held?.evidence ?? null, origin: 'hand' as const } },
    parties: [],
  };
  const context = { tagSet: facts.lookup, hasParty: (id: string) => parties.find(id) !== null, text: null };
  void history.commit(setAttributes(author(), annotation, entered, context));
}

/** What one of several choices makes of a value; `null` where nothing is chosen any more. */
export function chosen(attribute: Attribute, ids: readonly string[]): Value | null {
  const [first] = ids;
  if (first === undefined) return null;
  if (attribute.type === 'party') return { type: 'party', partyIds: [...ids] };
  if (attribute.type === 'yes-no') return { type: 'yes-no', yes: first === 'yes' };
  return { type: 'choice', termIds: [...ids] };
}

/** What is chosen in a value. */
export function idsIn(value: Value | undefined): string[] {
  if (value?.type === 'choice') return value.termIds;
  if (value?.type === 'party') return value.partyIds;
  return value?.type === 'yes-no' ? [value.yes ? 'yes' : 'no'] : [];
}

/** What can be chosen for an attribute; `null` where its value is typed. */
export function optionsFor(
  { parties, tagSet }: Workbench,
  attribute: Attribute,
): { id: string; words: string }[] | null {
  switch (attribute.type) {
    case 'choice': {
      const terms = termsOf(tagSet.current, attribute.vocabularyId);
      const path = (id: string) => pathOfTerm(terms, id).map(({ name }) => name);
      return inTreeOrder(terms).map(({ item: { id } }) => ({ id, words: path(id).join(' › ') }));
    }
    case 'party':
      return parties.all.map(({ id, name }) => ({ id, words: name }));
    case 'yes-no':
      return ['yes', 'no'].map((id) => ({ id, words: id }));
    case 'text':
    case 'number':
    case 'date':
      return null;
  }
}
