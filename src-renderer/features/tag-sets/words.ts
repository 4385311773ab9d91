import type { Attribute, AttributeType, PartyNamed } from '../../core/tagset/attribute';
import type { Effects } from '../../core/tagset/revision';
import type { TagSet } from '../../core/tagset/tag-set';
import { tagById } from '../../core/tagset/tag-tree';
import { counted } from '../../core/words/counted';

export const typeWords: Record<AttributeType, string> = {
  choice: 'Choice',
  party: 'Party',
  text: 'Text',
  number: 'Number',
  date: 'Date',
  'yes-no': 'Yes or no',
};

/** Where a party is looked for, as the choice for it reads. */
export const namedWords: Record<PartyNamed, string> = {
  span: 'The words of the annotation name it',
  subject: 'Before the verb',
  other: 'The other side than the one before the verb',
  near: 'A country or organisation in the same sentence',
  nowhere: 'Nowhere: nothing is proposed',
};

/** What an attribute holds, in a few words: `one of area`. */
export function kindOf(attribute: Attribute, { vocabularies }: TagSet): string {
  if (attribute.type === 'choice') {
    const name = vocabularies.find(({ id }) => id === attribute.vocabularyId)?.name;
    return name ? `${attribute.many ? 'some' : 'one'} of ${name}` : 'choice';
  }
  if (attribute.type === 'party') return attribute.many ? 'parties' : 'party';
  return typeWords[attribute.type].toLowerCase();
}

/** `14 annotations in 3 documents`. */
export const usesInWords = ({ annotations, documents }: { annotations: number; documents: number }): string =>
  `${counted(annotations, 'annotation')} in ${counted(documents, 'document')}`;

export const nameOf = (name: string): string => (name.trim() === '' ? 'Without a name' : name);

/** What saving does to annotations and relations, a sentence for each; empty where it does nothing to them. */
export function effectsInWords(effects: Effects, before: TagSet, after: TagSet): string[] {
  const tag = (id: string) => (tagById(after, id) ?? tagById(before, id))?.name ?? id;
  const attributes = new Map(
    before.tags.flatMap((one) =>
      one.attributes.map((attribute) => [attribute.id, `${one.name}: ${attribute.name}`]),
    ),
  );
  return [
    ...effects.tags.map(({ tagId, heirId, ...uses }) =>
      heirId === null
        ? `${usesInWords(uses)} with ${tag(tagId)} ${uses.annotations === 1 ? 'is' : 'are'} deleted.`
        : `${usesInWords(uses)} ${uses.annotations === 1 ? 'goes' : 'go'} from ${tag(tagId)} to ${tag(heirId)}.`,
    ),
    ...effects.values.map(
      ({ attributeId, annotations }) =>
        `${counted(annotations, 'annotation')} ${annotations === 1 ? 'loses' : 'lose'} a value of “${attributes.get(attributeId) ?? attributeId}”.`,
    ),
    ...(effects.relations > 0
      ? [`${counted(effects.relations, 'relation')} ${effects.relations === 1 ? 'is' : 'are'} removed.`]
      : []),
  ];
}
