import type { Annotation } from '../annotation/annotation';
import { defaultTagSet } from '../tagset/bundled';
import type { Tag, TagSet } from '../tagset/tag-set';

/** What version 1 of the database and of the export knew of a tag. */
export type TagOf1 = Omit<Tag, 'parentId' | 'attributes'>;

export interface TagSetOf1 extends Omit<TagSet, 'tags' | 'vocabularies' | 'relationTypes'> {
  tags: TagOf1[];
}

export type AnnotationOf1 = Omit<Annotation, 'tagSetVersion' | 'attributes' | 'decisions' | 'comments'>;

/** The default tag set of version 1, as it was shipped. */
const shipped: TagSetOf1 = {
  id: 'default',
  name: 'Official readouts',
  version: 1,
  tags: [
    {
      id: 'commitment',
      name: 'commitment',
      hue: 264,
      line: 'solid',
      shortcut: '1',
      guideline:
        'What a side says it will do, is ready to do, supports, or calls on the other to do. Take the whole ' +
        'clause from the one who speaks to the object, with any deadline or sum; praise and descriptions of ' +
        'the past are none.',
    },
    {
      id: 'cooperation-area',
      name: 'cooperation area',
      hue: 165,
      line: 'dashed',
      shortcut: '2',
      guideline:
        'A field or a project in which the sides work together or mean to, such as rail transport or vaccine ' +
        'supply. Take the shortest words that name it, one span for each member of a list.',
    },
    {
      id: 'attendee',
      name: 'attendee',
      hue: 55,
      line: 'dotted',
      shortcut: '3',
      guideline:
        'A person or delegation that took part in person or by video, or is named as a participant. Take the ' +
        'name together with the office where they stand side by side; tag each at the first mention at least.',
    },
  ],
};

/**
 * A tag set of version 1 as version 2 has it. The default one becomes the present default, under a higher version
 * than it had; what was changed in it stays, and so do tags that were added. Another one gains no attributes. Of tags
 * with one key the first keeps it.
 */
export function upgradeTagSet(old: TagSetOf1): TagSet {
  const plain = old.tags.map((tag): Tag => ({ ...tag, parentId: null, attributes: [] }));
  if (old.id !== shipped.id) return { ...old, tags: withOwnKeys(plain), vocabularies: [], relationTypes: [] };
  const present = defaultTagSet.tags.map((tag): Tag => {
    const known = old.tags.find(({ id }) => id === tag.id);
    const before = shipped.tags.find(({ id }) => id === tag.id);
    return { ...tag, ...(known && changedFields(known, before)) };
  });
  const added = plain.filter(({ id }) => !present.some((tag) => tag.id === id));
  return {
    ...defaultTagSet,
    ...(old.name !== shipped.name && { name: old.name }),
    version: defaultTagSet.version + old.version - shipped.version,
    tags: withOwnKeys([...present, ...added]),
  };
}

/** What differs from how it was shipped, and was therefore meant; all of what was not. */
function changedFields<Row extends object>(row: Row, before: Row | undefined): Partial<Row> {
  const kept = Object.entries(row).filter(([key, value]) => value !== before?.[key as keyof Row]);
  return Object.fromEntries(kept) as Partial<Row>;
}

function withOwnKeys(tags: readonly Tag[]): Tag[] {
  const taken = new Set<string>();
  return tags.map((tag) => {
    const key = tag.shortcut.toUpperCase();
    if (key === '' || !taken.has(key)) {
      taken.add(key);
      return tag;
    }
    return { ...tag, shortcut: '' };
  });
}

/** An annotation of version 1, made under a version of the tag set, as version 2 has it: nothing is known of it yet. */
export const upgradeAnnotation = (old: AnnotationOf1, tagSetVersion: number): Annotation => ({
  ...old,
  tagSetVersion,
  attributes: {},
  decisions: [],
  comments: [],
});
