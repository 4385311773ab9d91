import { expect, it } from 'vitest';
import { smallLibrary } from '../small-library';
import { prodigy } from '../../../../src-renderer/formats/prodigy/format';
import { readAs, relationWords, taggedWords } from '../corpus-of-files';

const line = (fields: object) => `${JSON.stringify({ text: '👍 Ada met Grace', ...fields })}\n`;

it('reads spans by code points and by tokens, and relations by their spans', () => {
  const tokens = [
    { text: '👍', start: 0, end: 1, id: 0 },
    { text: 'Ada', start: 2, end: 5, id: 1 },
    { text: 'met', start: 6, end: 9, id: 2 },
    { text: 'Grace', start: 10, end: 15, id: 3 },
  ];
  const [ada, grace] = [
    { start: 2, end: 5, label: 'PER' },
    { token_start: 3, token_end: 3, label: 'PER' },
  ];
  const relations = [{ head_span: ada, child_span: grace, label: 'met' }];
  const { corpus } = readAs(prodigy, {
    'a.jsonl': line({ tokens, spans: [ada, grace], relations, answer: 'accept' }),
  });
  expect(taggedWords(corpus)).toEqual(['PER: Ada', 'PER: Grace']);
  expect(relationWords(corpus)).toEqual(['Ada met Grace']);
});

it('takes what was rejected or ignored as decided so', () => {
  const spans = [{ start: 2, end: 5, label: 'PER' }];
  const { corpus } = readAs(prodigy, {
    'a.jsonl':
      line({ spans, answer: 'reject' }) +
      line({ spans, answer: 'ignore' }) +
      line({ spans, answer: 'accept' }),
  });
  expect(
    corpus.documents.map(({ annotations }) => annotations[0]!.decisions.map(({ verdict }) => verdict)),
  ).toEqual([['rejected'], ['discuss'], []]);
});

it('writes tokens whose text stands at their code points, and token_end inclusive', () => {
  const [file] = prodigy.write!(smallLibrary());
  const { text, tokens, spans } = JSON.parse((file!.content as string).split('\n')[0]!);
  const points = [...text];
  for (const token of tokens) expect(points.slice(token.start, token.end).join('')).toBe(token.text);
  for (const span of spans) {
    expect(tokens[span.token_start].start).toBe(span.start);
    expect(tokens[span.token_end].end).toBe(span.end);
  }
});
