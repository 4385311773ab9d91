import { describe, expect, it } from 'vitest';
import { brat } from '../../../../src-renderer/formats/brat/format';
import { readAs, relationWords, taggedWords } from '../corpus-of-files';

const text = '👍🏽 Sony bought\nColumbia Pictures in 1989.\n';

describe('brat standoff of others', () => {
  it('counts code points, and takes entities, attributes, notes and relations', () => {
    const { corpus, skipped } = readAs(brat, {
      'news/doc.txt': text,
      'news/doc.ann': [
        'T1\tOrganization 3 7\tSony',
        'T2\tOrganization 15 32\tColumbia Pictures',
        'T3\tBuy 8 14\tbought',
        'E1\tBuy:T3 Buyer:T1 Bought:T2',
        'A1\tNegation E1',
        'M2\tCertainty E1 L2',
        'N1\tReference T1 Wikidata:Q41187\tSony',
        'R1\tOwns Arg1:T1 Arg2:T2',
        '*\tEquiv T1 T2',
        '#1\tAnnotatorNotes T2\tthe studio\\nof films',
        '',
      ].join('\n'),
    });
    expect(skipped).toEqual([]);
    expect(taggedWords(corpus)).toEqual([
      'Organization: Sony',
      'Organization: Columbia Pictures',
      'Buy: bought',
    ]);
    expect(relationWords(corpus)).toEqual([
      'bought Buyer Sony',
      'bought Bought Columbia Pictures',
      'Sony Owns Columbia Pictures',
      'Sony Equiv Columbia Pictures',
    ]);
    const [sony, columbia, bought] = corpus.documents[0]!.annotations;
    expect(bought!.attributes).toEqual({ Negation: ['yes'], Certainty: ['L2'] });
    expect(sony!.attributes).toEqual({ reference: ['Wikidata:Q41187', 'Sony'].slice(0, 1) });
    expect(columbia!.note).toBe('the studio\nof films');
  });

  it('keeps the parts of what is discontinuous, and joins what only a line break divides', () => {
    const { corpus } = readAs(brat, {
      'doc.txt': text,
      'doc.ann': 'T1\tOrg 3 7;15 23\tSony Columbia\nT2\tEvent 8 14;15 23\tbought Columbia\n',
    });
    expect(taggedWords(corpus)).toEqual(['Org: Sony|Columbia', 'Event: bought\nColumbia']);
  });

  it('finds words again where the offsets are off, and says so', () => {
    const { corpus, moved, doubtful, skipped } = readAs(brat, {
      'doc.txt': text,
      'doc.ann':
        'T1\tOrg 4 8\tSony\nT2\tOrg 14 31\tColumbia Picturez\nT3\tOrg 0 4\tToyota Motor\nT4\tOrg 900 904\tnone\n',
    });
    expect(taggedWords(corpus)).toEqual(['Org: Sony', 'Org: Columbia Pictures']);
    expect([moved.length, doubtful.length, skipped.length]).toEqual([1, 1, 2]);
  });

  it('takes the names of visual.conf and the tree of annotation.conf', () => {
    const { corpus } = readAs(brat, {
      'doc.txt': text,
      'doc.ann': 'T1\tCoop_area 3 7\tSony\n',
      'annotation.conf': '[entities]\nThing\n\tCoop_area\n[relations]\n[events]\n[attributes]\n',
      'visual.conf': '[labels]\nCoop_area | cooperation area | area\n[drawing]\n',
    });
    expect(taggedWords(corpus)).toEqual(['cooperation area: Sony']);
    expect(corpus.tags.map(({ name, parent }) => [name, parent])).toEqual([
      ['Thing', null],
      ['cooperation area', 'Thing'],
    ]);
  });

  it('says which text is missing', () => {
    expect(() => readAs(brat, { 'doc.ann': 'T1\tOrg 0 1\tx\n' })).toThrow(
      'doc.ann has no text beside it: doc.txt',
    );
  });
});
