import { describe, expect, it } from 'vitest';
import { goingAlong, split } from '../../../../src-renderer/core/party/split';
import { anAnnotation } from '../../../builders/library';
import { aParty, referringTo } from '../../../builders/party';

const party = aParty('Veldria', ['the Veldrian side', 'President Okafor', 'Okafor']);
const parts = split(party, ['President Okafor', 'Okafor'], 'okafor', '2026-02-01T00:00:00.000Z');

const saying = (exact: string) => ({ exact, prefix: '', suffix: '' });
const withWords = (id: string, words: string, evidence?: string) =>
  anAnnotation({ id, quote: saying(words), attributes: { by: referringTo(['veldria'], evidence) } });
const gone = (...annotations: ReturnType<typeof withWords>[]) =>
  goingAlong(parts, annotations).map(({ annotation }) => annotation.id);

describe('a party that is split', () => {
  it('loses the aliases, of which the first is the name of the new one', () => {
    expect(parts.rest).toMatchObject({ id: 'veldria', name: 'Veldria', aliases: ['the Veldrian side'] });
    expect(parts.own).toMatchObject({ id: 'okafor', name: 'President Okafor', aliases: ['Okafor'] });
  });

  it('gives along the annotations whose evidence is written so', () => {
    const clause = 'will provide power';
    expect(gone(withWords('a1', clause, 'Okafor'), withWords('a2', clause, 'the Veldrian side'))).toEqual([
      'a1',
    ]);
  });

  it('gives along those without evidence whose own words are written so', () => {
    expect(gone(withWords('a1', 'President Okafor'), withWords('a2', 'Veldria'))).toEqual(['a1']);
  });

  it('goes by the evidence where there is some, whatever the annotation says', () => {
    expect(gone(withWords('a1', 'Okafor will provide power', 'Veldria'))).toEqual([]);
  });

  it('keeps what is written in no known way', () => {
    expect(gone(withWords('a1', 'they will provide power'))).toEqual([]);
  });

  it('goes by the longer name where both are in the words', () => {
    expect(
      gone(withWords('a1', 'President Okafor of Veldria'), withWords('a2', 'Okafor for the Veldrian side')),
    ).toEqual(['a1']);
  });

  it('changes the values that are written so, and no others of the annotation', () => {
    const both = anAnnotation({
      attributes: {
        by: referringTo(['veldria', 'norsund'], 'Okafor'),
        to: referringTo(['veldria'], 'Veldria'),
      },
    });
    expect(goingAlong(parts, [both])[0]?.attributes).toEqual({
      by: referringTo(['okafor', 'norsund'], 'Okafor'),
      to: referringTo(['veldria'], 'Veldria'),
    });
  });
});
