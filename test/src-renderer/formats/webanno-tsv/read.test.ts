import { describe, expect, it } from 'vitest';
import { webannoTsv } from '../../../../src-renderer/formats/webanno-tsv/format';
import { readAs, relationWords, taggedWords } from '../corpus-of-files';

const table = (...lines: string[]) => ['#FORMAT=WebAnno TSV 3.3', ...lines, ''].join('\n');
const row = (...cells: string[]) => `${cells.join('\t')}\t`;

describe('WebAnno TSV of others', () => {
  it('counts UTF-16 code units, joins tokens by number, and reads stacked values and pieces of tokens', () => {
    const { corpus } = readAs(webannoTsv, {
      'doc.tsv': table(
        '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
        '',
        '',
        '#Text=👍🏽 New York-based Ada',
        row('1-1', '0-4', '👍🏽', '_', '_'),
        row('1-2', '5-8', 'New', '*[1]|*[2]', 'LOC[1]|ORG\\_x[2]'),
        row('1-3', '9-19', 'York-based', '*[2]', 'ORG\\_x[2]'),
        row('1-3.1', '9-13', 'York', '*[1]', 'LOC[1]'),
        row('1-4', '20-23', 'Ada', '*', 'PER'),
      ),
    });
    expect(corpus.documents[0]!.text).toBe('👍🏽 New York-based Ada');
    expect(taggedWords(corpus)).toEqual(['LOC: New York', 'ORG_x: New York-based', 'PER: Ada']);
  });

  it('reads relations by address and number, slots by role, and chains as links from each to the next', () => {
    const { corpus, skipped } = readAs(webannoTsv, {
      'doc.tsv': table(
        '#T_SP=custom.Span|label',
        '#T_SP=custom.Pred|category|ROLE_custom.Pred:args_custom.PredArgsLink|custom.Span',
        '#T_CH=custom.CorefLink|referenceType|referenceRelation',
        '#T_RL=custom.Rel|kind|BT_custom.Span',
        '',
        '',
        '#Text=Ada met her .',
        row('1-1', '0-3', 'Ada', 'PER', '_', '_', '_', 'name[1]', '*->1-1', '_', '_'),
        row('1-2', '4-7', 'met', '_', 'Meet', 'who;whom', '1-1;1-3', '_', '_', '_', '_'),
        row('1-3', '8-11', 'her', 'PRO', '_', '_', '_', 'pronoun[2]', '*->1-2', 'refers', '1-1'),
        row('1-4', '12-13', '.', '_', '_', '_', '_', '_', '_', '_', '_'),
      ),
    });
    expect(skipped).toEqual([]);
    expect(taggedWords(corpus)).toEqual(['PER: Ada', 'name: Ada', 'Meet: met', 'PRO: her', 'pronoun: her']);
    expect(relationWords(corpus)).toEqual([
      'Ada refers her',
      'met who Ada',
      'met whom her',
      'Ada same as her',
    ]);
  });

  it('puts line breaks where the file has no words, so that every token stands at its offsets', () => {
    const { corpus } = readAs(webannoTsv, {
      'doc.tsv': table(
        '#T_SP=custom.Span|label',
        '',
        '',
        '#Text=One.',
        row('1-1', '0-4', 'One.', 'A'),
        '',
        '#Text=Two.',
        row('2-1', '6-10', 'Two.', 'B'),
      ),
    });
    expect(corpus.documents[0]!.text).toBe('One.\n\nTwo.');
    expect(taggedWords(corpus)).toEqual(['A: One.', 'B: Two.']);
  });

  it('does not make a text of a number that is far beyond it', () => {
    const file = table('#T_SP=custom.Span|label', '', '', '#Text=a', row('1-1', '0-4000000000', 'a', 'A'));
    expect(() => readAs(webannoTsv, { 'doc.tsv': file })).toThrow('far beyond the text');
  });
});
