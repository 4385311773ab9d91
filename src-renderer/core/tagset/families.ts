import { withBelow } from './forest';
import type { Tag, TagSet } from './tag-set';

/** A tag at the top with the ids of itself and all below it. */
export interface Family {
  tag: Tag;
  ids: ReadonlySet<string>;
}

export const familiesOf = ({ tags }: Pick<TagSet, 'tags'>): Family[] =>
  tags.filter(({ parentId }) => parentId === null).map((tag) => ({ tag, ids: withBelow(tags, tag.id) }));
