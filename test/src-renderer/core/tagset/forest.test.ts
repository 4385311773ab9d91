import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inTreeOrder,
  moved,
  withBelow,
  withItemAfter,
  withoutItem,
  type Branch,
  type Move,
} from '../../../../src-renderer/core/tagset/forest';

/** `a`, below it `b` and `c`, below `c` `d`; then `e`. */
const tree: Branch[] = [
  { id: 'a', parentId: null },
  { id: 'b', parentId: 'a' },
  { id: 'c', parentId: 'a' },
  { id: 'd', parentId: 'c' },
  { id: 'e', parentId: null },
];

/** As an outline: one dash for each level. */
const outline = (items: readonly Branch[]) =>
  inTreeOrder(items)
    .map(({ item, depth }) => '-'.repeat(depth) + item.id)
    .join(' ');

/** Trees of up to nine, in tree order. */
const anyTree: fc.Arbitrary<Branch[]> = fc
  .array(fc.option(fc.nat(8), { freq: 1 }), { maxLength: 9 })
  .map((parents) => {
    const items = parents.map((parent, at) => ({
      id: String(at),
      parentId: parent === null || at === 0 ? null : String(parent % at),
    }));
    return inTreeOrder(items).map(({ item }) => item);
  });

describe('a tree of tags or terms', () => {
  it('puts each before those below it, and those beside each other as they come', () => {
    expect(outline(tree)).toBe('a -b -c --d e');
    expect(outline([...tree].reverse())).toBe('e a -c --d -b');
  });

  it('loses none whose parent is missing', () => {
    expect(outline([{ id: 'x', parentId: 'gone' }])).toBe('x');
  });

  it('knows all that is below', () => {
    expect([...withBelow(tree, 'a')]).toEqual(['a', 'b', 'c', 'd']);
    expect([...withBelow(tree, 'e')]).toEqual(['e']);
  });

  it('lifts those below to where the one that goes stood', () => {
    expect(outline(withoutItem(tree, 'c'))).toBe('a -b -d e');
    expect(outline(withoutItem(tree, 'a'))).toBe('b c -d e');
  });

  it('takes a new one after another and all below it', () => {
    expect(outline(withItemAfter(tree, { id: 'n', parentId: null }, 'c'))).toBe('a -b -c --d -n e');
    expect(outline(withItemAfter(tree, { id: 'n', parentId: null }, null))).toBe('a -b -c --d e n');
  });

  it.each<[string, Move, string]>([
    ['c', 'up', 'a -c --d -b e'],
    ['a', 'down', 'e a -b -c --d'],
    ['c', 'in', 'a -b --c ---d e'],
    ['c', 'out', 'a -b c -d e'],
    ['d', 'out', 'a -b -c -d e'],
  ])('moves %s %s with all below it', (id, move, result) => {
    expect(outline(moved(tree, id, move))).toBe(result);
  });

  it('stays the same where a move leads nowhere', () => {
    for (const [id, move] of [
      ['a', 'up'],
      ['e', 'down'],
      ['b', 'in'],
      ['a', 'out'],
    ] as const)
      expect(moved(tree, id, move)).toBe(tree);
  });

  it('keeps every one, in tree order, whatever is moved', () => {
    fc.assert(
      fc.property(
        anyTree,
        fc.array(fc.tuple(fc.nat(8), fc.constantFrom<Move>('up', 'down', 'in', 'out')), { maxLength: 12 }),
        (start, moves) => {
          let items: readonly Branch[] = start;
          for (const [at, move] of moves) items = moved(items, String(at), move);
          expect(new Set(items.map(({ id }) => id))).toEqual(new Set(start.map(({ id }) => id)));
          expect(inTreeOrder(items).map(({ item }) => item)).toEqual(items);
        },
      ),
    );
  });

  it('comes back by the opposite move', () => {
    fc.assert(
      fc.property(anyTree, fc.nat(8), (items, at) => {
        const down = moved(items, String(at), 'down');
        if (down !== items) expect(moved(down, String(at), 'up')).toEqual(items);
        const out = moved(items, String(at), 'in');
        if (out !== items) expect(moved(out, String(at), 'out')).toEqual(items);
      }),
    );
  });
});
