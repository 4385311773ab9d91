import { describe, expect, it } from 'vitest';
import { linksBetween } from '../../../../src-renderer/core/relation/allowed';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { typeHints } from '../../../../src-renderer/features/relations/type-hints';

describe('the types to choose from', () => {
  it('have the letters of their names and say which way they lead', () => {
    const links = linksBetween(defaultTagSet, 'attendee', 'commitment');
    expect(typeHints(links).map(({ hint, words }) => `${hint} ${words}`)).toEqual([
      'm makes →',
      'a ← addressed to',
      's same as →',
    ]);
  });
});
