import type { Annotation } from '../annotation/annotation';
import type { PartyNamed } from '../tagset/attribute';
import type { TagSet } from '../tagset/tag-set';
import { attributesOf } from '../tagset/tag-tree';

/**
 * Who speaks for whom, by their ids, as an annotation says: the one party whose name its words are, and the one for
 * which that is `near` it; `null` where it does not say both.
 */
export function speaksFor(
  { tagId, attributes }: Pick<Annotation, 'tagId' | 'attributes'>,
  tagSet: Pick<TagSet, 'tags'>,
): [who: string, side: string] | null {
  const onlyParty = (named: PartyNamed): string | null => {
    const attribute = attributesOf(tagSet, tagId).find((one) => one.type === 'party' && one.named === named);
    const value = attribute && attributes[attribute.id]?.value;
    return value?.type === 'party' && value.partyIds.length === 1 ? value.partyIds[0]! : null;
  };
  const [who, side] = [onlyParty('span'), onlyParty('near')];
  return who !== null && side !== null ? [who, side] : null;
}
