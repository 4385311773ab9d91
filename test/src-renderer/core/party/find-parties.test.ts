import { describe, expect, it } from 'vitest';
import { findParties } from '../../../../src-renderer/core/party/find-parties';
import { aParty } from '../../../builders/library';

const parties = [
  aParty({ id: 'i', name: 'Inner Sea Council', aliases: ['the Council'] }),
  aParty({ id: 'n', name: 'Norsund', aliases: ['the Kingdom of Norsund', 'the Norsund side'] }),
  aParty({ id: 'b', name: 'Bank of Norsund' }),
  aParty({ id: 'o', name: 'Östmark' }),
];
const found = (words: string) => findParties(parties, words).map(({ id }) => id);

describe('finding a party by what is typed', () => {
  it('takes the one that is named so before those that begin so, and these before those that have it within', () => {
    expect(found('norsund')).toEqual(['n', 'b']);
    expect(found('ban')).toEqual(['b']);
    expect(
      findParties([...parties, aParty({ id: 'x', name: 'Norsund Rail' })], 'Nors').map(({ id }) => id),
    ).toEqual(['n', 'x', 'b']);
  });

  it('knows all their names, case and accents aside', () => {
    expect(found('the kingdom')).toEqual(['n']);
    expect(found('OSTM')).toEqual(['o']);
    expect(found('Kingdom  of')).toEqual(['n']);
  });

  it('gives all in their order where nothing is typed, and none that has other names', () => {
    expect(found(' ')).toEqual(['i', 'n', 'b', 'o']);
    expect(found('Veldria')).toEqual([]);
  });
});
