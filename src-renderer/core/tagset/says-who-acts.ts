import { attributesOf } from './tag-tree';
import type { TagSet } from './tag-set';

/** Whether annotations of a tag say who does something, as commitments do: one of its parties is read from the subject. */
export const saysWhoActs = (tagSet: Pick<TagSet, 'tags'>, tagId: string): boolean =>
  attributesOf(tagSet, tagId).some(
    (attribute) => attribute.type === 'party' && attribute.named === 'subject',
  );
