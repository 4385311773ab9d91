import { expect, it } from 'vitest';
import { conll } from '../../../../src-renderer/formats/conll/format';
import { readAs, taggedWords } from '../corpus-of-files';

it('reads IOB2, IOB1 and BIOES, documents and sentences', () => {
  const { corpus } = readAs(conll, {
    'a.conll': [
      '-DOCSTART- -X- -X- O',
      '',
      'U.N. NNP I-NP I-ORG',
      'official NN I-NP O',
      'Ekeus NNP I-NP B-PER',
      'Rolf NNP I-NP B-PER',
      'Smith NNP I-NP I-PER',
      '',
      'Baghdad NNP I-NP S-LOC',
      'New NNP I-NP B-LOC',
      'York NNP I-NP E-LOC',
      '. . O O',
      '',
      '-DOCSTART- -X- -X- O',
      '',
      'Second O',
    ].join('\n'),
  });
  expect(corpus.documents.map(({ text }) => text)).toEqual([
    'U.N. official Ekeus Rolf Smith\nBaghdad New York .\n',
    'Second',
  ]);
  expect(taggedWords(corpus)).toEqual([
    'ORG: U.N.',
    'PER: Ekeus',
    'PER: Rolf Smith',
    'LOC: Baghdad',
    'LOC: New York',
  ]);
});
