import { inTreeOrder, moved, type Move } from '../../core/tagset/forest';
import { shifted } from '../../core/tagset/edit-attribute';
import type { TagSet } from '../../core/tagset/tag-set';
import type { Chosen } from './draft.svelte';

type Kind = 'tag' | 'vocabulary' | 'relation-type';

/** A line of the editor's list. */
export interface Item {
  kind: Kind;
  id: string;
  name: string;
  depth: number;
  /** Where in the tag set, as problems name it. */
  place: [list: 'tags' | 'vocabularies' | 'relationTypes', index: number];
  hue: number | null;
  shortcut: string;
}

/** The tags, in the order of their tree. */
export const tagItems = ({ tags }: TagSet): Item[] =>
  inTreeOrder(tags).map(({ item, depth }) => ({
    kind: 'tag',
    ...item,
    depth,
    place: ['tags', tags.indexOf(item)],
  }));

export const vocabularyItems = ({ vocabularies }: TagSet): Item[] =>
  vocabularies.map(({ id, name }, index) => plain('vocabulary', id, name, ['vocabularies', index]));

export const relationTypeItems = ({ relationTypes }: TagSet): Item[] =>
  relationTypes.map(({ id, name }, index) => plain('relation-type', id, name, ['relationTypes', index]));

const plain = (kind: Kind, id: string, name: string, place: Item['place']): Item => ({
  kind,
  id,
  name,
  place,
  depth: 0,
  hue: null,
  shortcut: '',
});

/** The tag set with an item moved; itself where it cannot go that way. */
export function withMoved(tagSet: TagSet, { kind, id }: Pick<Item, 'kind' | 'id'>, move: Move): TagSet {
  if (kind === 'tag') {
    const tags = moved(tagSet.tags, id, move);
    return tags === tagSet.tags ? tagSet : { ...tagSet, tags: [...tags] };
  }
  if (move === 'in' || move === 'out') return tagSet;
  const by = move === 'up' ? -1 : 1;
  return kind === 'vocabulary'
    ? { ...tagSet, vocabularies: shifted(tagSet.vocabularies, id, by) }
    : { ...tagSet, relationTypes: shifted(tagSet.relationTypes, id, by) };
}

export const isChosen = (chosen: Chosen, { kind, id }: Item): boolean =>
  'id' in chosen &&
  chosen.id === id &&
  (chosen.kind === kind || (chosen.kind === 'leaving-tag' && kind === 'tag'));

const moves: Partial<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** Alt with an arrow key moves what has the focus. */
export const moveOf = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): Move | null =>
  altKey && !ctrlKey && !metaKey ? (moves[key] ?? null) : null;
