import { expect, it } from 'vitest';
import { doccano } from '../../../../src-renderer/formats/doccano/format';
import { readAs, relationWords, taggedWords } from '../corpus-of-files';

it('reads entities with relations, and the older tuples under both names', () => {
  const lines = [
    {
      id: 1,
      text: '👍 Ada met Grace',
      entities: [
        { id: 10, label: 'PER', start_offset: 2, end_offset: 5 },
        { id: 11, label: 'PER', start_offset: 10, end_offset: 15 },
      ],
      relations: [{ id: 1, from_id: 10, to_id: 11, type: 'met' }],
    },
    { id: 2, data: '👍 Ada', label: [[2, 5, 'PER']] },
    {
      id: 3,
      text: '👍 Ada',
      labels: [
        [2, 5, 'PER'],
        [2, 99, 'PER'],
      ],
    },
  ];
  const file = lines.map((line) => JSON.stringify(line)).join('\r\n');
  const { corpus, skipped } = readAs(doccano, { 'all.jsonl': file });
  expect(taggedWords(corpus)).toEqual(['PER: Ada', 'PER: Grace', 'PER: Ada', 'PER: Ada']);
  expect(relationWords(corpus)).toEqual(['Ada met Grace']);
  expect(skipped.map(({ why }) => why)).toEqual(['the text ends at 6']);
});

it('says in which line it is no JSON', () => {
  expect(() => readAs(doccano, { 'all.jsonl': '{"text":"a","label":[]}\n{"text' })).toThrow(
    'all.jsonl, line 2 is not JSON',
  );
});
