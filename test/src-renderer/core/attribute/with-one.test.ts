import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withOne, type Choosing } from '../../../../src-renderer/core/attribute/with-one';

const anyIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
const anyId = fc.constantFrom('a', 'b', 'c', 'd');

describe('choosing among many', () => {
  it('replaces, adds, and takes away what was there', () => {
    expect(withOne(['a', 'b'], 'c', 'replace', true)).toEqual(['c']);
    expect(withOne(['a', 'b'], 'c', 'add', true)).toEqual(['a', 'b', 'c']);
    expect(withOne(['a', 'b'], 'a', 'add', true)).toEqual(['a', 'b']);
    expect(withOne(['a', 'b'], 'a', 'toggle', true)).toEqual(['b']);
    expect(withOne(['a', 'b'], 'c', 'toggle', true)).toEqual(['a', 'b', 'c']);
  });

  it('leaves one alone where there can be only one', () => {
    for (const choosing of ['replace', 'add', 'toggle'] as Choosing[])
      expect(withOne(['a'], 'b', choosing, false)).toEqual(['b']);
    expect(withOne(['a'], 'a', 'toggle', false)).toEqual([]);
  });

  it('never has one twice, and toggling twice changes nothing', () => {
    fc.assert(
      fc.property(anyIds, anyId, fc.constantFrom<Choosing>('replace', 'add', 'toggle'), (ids, id, how) => {
        const after = withOne(ids, id, how, true);
        expect(new Set(after).size).toBe(after.length);
        const back = withOne(withOne(ids, id, 'toggle', true), id, 'toggle', true);
        expect([...back].sort()).toEqual([...ids].sort());
      }),
    );
  });
});
