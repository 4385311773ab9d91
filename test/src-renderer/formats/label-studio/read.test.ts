import { describe, expect, it } from 'vitest';
import { labelStudio } from '../../../../src-renderer/formats/label-studio/format';
import { readAs, relationWords, taggedWords } from '../corpus-of-files';

const text = '👍🏽 Norsund will build rail for Veldria.';

const region = (id: string, start: number, end: number, words: string, label: string) => ({
  id,
  from_name: 'label',
  to_name: 'text',
  type: 'labels',
  value: { start, end, text: words, labels: [label] },
});

const task = (result: object[], rest: object = {}) =>
  JSON.stringify([
    {
      id: 7,
      data: { text },
      annotations: [
        { id: 3, completed_by: { email: 'ada@example.org' }, created_at: '2025-03-12T09:30:00.5Z', result },
      ],
      ...rest,
    },
  ]);

describe('Label Studio exports of others', () => {
  it('counts code points, and UTF-16 code units where the words of the region stand there', () => {
    const { corpus, moved } = readAs(labelStudio, {
      'export.json': task([region('a', 3, 10, 'Norsund', 'PARTY'), region('b', 32, 39, 'Veldria', 'PARTY')]),
    });
    expect(taggedWords(corpus)).toEqual(['PARTY: Norsund', 'PARTY: Veldria']);
    expect(moved).toHaveLength(1);
    const old = readAs(labelStudio, { 'export.json': task([region('a', 5, 12, 'Norsund', 'PARTY')]) });
    expect(taggedWords(old.corpus)).toEqual(['PARTY: Norsund']);
    expect(old.moved).toEqual([]);
  });

  it('takes choices and texts of a region as attributes, relations both ways, and who did it when', () => {
    const { corpus } = readAs(labelStudio, {
      'export.json': task([
        region('a', 3, 10, 'Norsund', 'PARTY'),
        region('b', 11, 26, 'will build rail', 'PLEDGE'),
        { id: 'b', from_name: 'strength', type: 'choices', value: { choices: ['firm', 'dated'] } },
        { id: 'b', from_name: 'why', type: 'textarea', value: { text: ['says will'] } },
        { type: 'relation', from_id: 'b', to_id: 'a', direction: 'left', labels: ['makes'] },
      ]),
    });
    expect(corpus.documents[0]!.annotations[1]).toMatchObject({
      attributes: { strength: ['firm', 'dated'], why: ['says will'] },
      annotator: 'ada@example.org',
      createdAt: '2025-03-12T09:30:00.500Z',
    });
    expect(relationWords(corpus)).toEqual(['Norsund makes will build rail']);
  });

  it('takes predictions as such, leaves out what was cancelled, and says what has no place', () => {
    const { corpus, skipped } = readAs(labelStudio, {
      'export.json': task([{ id: 'x', type: 'rectanglelabels', value: {} }], {
        predictions: [{ model_version: 'm1', result: [region('p', 3, 10, 'Norsund', 'PARTY')] }],
        completions: [],
      }),
    });
    expect(corpus.documents[0]!.annotations.map(({ annotator }) => annotator)).toEqual(['prediction (m1)']);
    expect(skipped.map(({ why }) => why)).toEqual(['a region of type “rectanglelabels” has no place here']);
  });
});
