/** What may stand below another of its kind: a tag, a term. */
export interface Branch {
  id: string;
  parentId: string | null;
}

export interface Placed<Item> {
  item: Item;
  /** 0 at the top. */
  depth: number;
}

/** All of them in the order of a tree: each before those below it, those beside each other as they come. */
export function inTreeOrder<Item extends Branch>(items: readonly Item[]): Placed<Item>[] {
  const known = new Set(items.map(({ id }) => id));
  const below = new Map<string | null, Item[]>();
  for (const item of items) {
    const parentId = item.parentId !== null && known.has(item.parentId) ? item.parentId : null;
    below.set(parentId, [...(below.get(parentId) ?? []), item]);
  }
  const placed: Placed<Item>[] = [];
  const place = (parentId: string | null, depth: number): void => {
    for (const item of below.get(parentId) ?? []) {
      placed.push({ item, depth });
      place(item.id, depth + 1);
    }
  };
  place(null, 0);
  return placed;
}

/** The ids of an item and of all below it. */
export function withBelow(items: readonly Branch[], id: string): Set<string> {
  const ids = new Set([id]);
  for (const { item } of inTreeOrder(items))
    if (item.parentId !== null && ids.has(item.parentId)) ids.add(item.id);
  return ids;
}

/** Takes an item away; those below it go up to where it stood. */
export const withoutItem = <Item extends Branch>(items: readonly Item[], id: string): Item[] => {
  const gone = items.find((item) => item.id === id);
  return items
    .filter((item) => item !== gone)
    .map((item) => (gone && item.parentId === id ? { ...item, parentId: gone.parentId } : item));
};

/** Puts a new item after another and beside it, with what is below that one between; at the end for `null`. */
export function withItemAfter<Item extends Branch>(
  items: readonly Item[],
  item: Item,
  afterId: string | null,
): Item[] {
  const order = inTreeOrder(items).map((placed) => placed.item);
  const before = order.find(({ id }) => id === afterId);
  if (!before) return [...order, item];
  const block = withBelow(items, before.id);
  const at = order.findLastIndex(({ id }) => block.has(id)) + 1;
  return [...order.slice(0, at), { ...item, parentId: before.parentId }, ...order.slice(at)];
}

/** Where an item of a tree can be moved: among those beside it, below the one before it, out of the one above it. */
export type Move = 'up' | 'down' | 'in' | 'out';

/** Moves an item with what is below it; gives the same array where it cannot go that way. */
export function moved<Item extends Branch>(items: readonly Item[], id: string, move: Move): readonly Item[] {
  const order = inTreeOrder(items).map((placed) => placed.item);
  const item = order.find((one) => one.id === id);
  if (!item) return items;
  const beside = order.filter(({ parentId }) => parentId === item.parentId);
  const at = beside.indexOf(item);
  switch (move) {
    case 'up':
      return at > 0 ? swapped(order, beside[at - 1]!, item) : items;
    case 'down':
      return at < beside.length - 1 ? swapped(order, item, beside[at + 1]!) : items;
    case 'in':
      return at > 0 ? put(order, { ...item, parentId: beside[at - 1]!.id }) : items;
    case 'out': {
      const parent = order.find((one) => one.id === item.parentId);
      if (!parent) return items;
      const rest = order.filter((one) => one !== item);
      const around = withBelow(rest, parent.id);
      const end = rest.findLastIndex((one) => around.has(one.id)) + 1;
      return put([...rest.slice(0, end), item, ...rest.slice(end)], { ...item, parentId: parent.parentId });
    }
  }
}

/** The same with one item in its new state, in the order of the tree. */
function put<Item extends Branch>(order: readonly Item[], changed: Item): Item[] {
  const items = order.map((item) => (item.id === changed.id ? changed : item));
  return inTreeOrder(items).map(({ item }) => item);
}

/** Two that stand beside each other change places, each with what is below it. */
function swapped<Item extends Branch>(order: readonly Item[], first: Item, second: Item): Item[] {
  const items = order.map((item) => (item === first ? second : item === second ? first : item));
  return inTreeOrder(items).map(({ item }) => item);
}
