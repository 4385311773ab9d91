import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../src-renderer/core/register/columns-of';
import { rowsOf } from '../../../../src-renderer/core/register/rows-of';
import { summaryOf } from '../../../../src-renderer/core/register/summary';
import { tableOfRows } from '../../../../src-renderer/core/register/table-of-rows';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { aDocument, anAnnotation } from '../../../builders/library';
import { aRow, column, columns, commitment, held } from './any-rows';

describe('the columns of the register', () => {
  it('are the words, the attributes of the tag, then where, when and what was decided', () => {
    expect(columns.map(({ name }) => name)).toEqual([
      'quote',
      'party',
      'addressee',
      'strength',
      'area',
      'deadline',
      'recurrence',
      'document',
      'date',
      'decision',
      'status',
      'evidence',
      'comments',
      'note',
      'annotator',
    ]);
    expect(columns.filter(({ shownAtFirst }) => !shownAtFirst).map(({ name }) => name)).toEqual([
      'recurrence',
      'status',
      'evidence',
      'comments',
      'note',
      'annotator',
    ]);
  });

  it('say which tag it is where there are tags below', () => {
    const below = {
      ...commitment,
      id: 'pledge',
      name: 'pledge of money',
      parentId: 'commitment',
      attributes: [],
    };
    const tagSet = { ...defaultTagSet, tags: [...defaultTagSet.tags, below] };
    const tag = columnsOf(tagSet, commitment, { tagSet, party: () => null }).find(({ id }) => id === 'tag')!;
    expect(tag.words({ ...aRow(), annotation: anAnnotation({ tagId: 'pledge' }) })).toBe('pledge of money');
  });

  it('say how it stands and what shows it, and what was said and is not settled', () => {
    const said = { annotator: 'Ada', at: '2026-01-03T00:00:00.000Z' };
    const quote = { exact: 'paid in full', prefix: '', suffix: '' };
    const evidence = { ...said, sha256: 'b'.repeat(64), title: 'Minutes', start: 0, end: 12, quote };
    const comment = { ...said, replyTo: null, resolved: false };
    const row = {
      ...aRow(),
      annotation: anAnnotation({
        followUp: { steps: [{ ...said, status: 'fulfilled' }], evidence: [evidence] },
        comments: [
          { ...comment, id: 'c1', text: 'Which year?' },
          { ...comment, id: 'c2', text: 'Settled.', resolved: true },
          { ...comment, id: 'c3', text: 'Yes.', replyTo: 'c2' },
        ],
      }),
    };
    expect(column('status').words(row)).toBe('fulfilled');
    expect(column('status').words(aRow())).toBe('open');
    expect(column('evidence').words(row)).toBe('paid in full (Minutes)');
    expect(column('comments').words(row)).toBe('Ada: Which year?');
  });

  it('find a narrower term under the wider one too, and group it there', () => {
    const row = aRow({ area: ['trade-customs', 'health'] });
    expect(column('area').choices(row)).toEqual(['trade', 'trade › customs', 'health']);
    expect(column('area').group(row)).toBe('trade, health');
  });

  it('sort terms as their vocabulary has them, and deadlines by the last day they mean', () => {
    const key = (strength: string) => column('strength').key(aRow({ strength })) as number;
    expect(key('pledge')).toBeLessThan(key('joint'));
    expect(column('deadline').key(aRow({ deadline: { words: 'by spring', to: '2026-05-31' } }))).toBe(
      '2026-05-31',
    );
    expect(column('deadline').key(aRow({ deadline: { words: 'some day', to: null } }))).toBeUndefined();
  });

  it('find each of several parties', () => {
    expect(column('committing-party').choices(aRow({ by: ['n', 'v'] }))).toEqual(['Norsund', 'Veldria']);
    expect(column('committing-party').words(aRow({ by: ['n', 'v'] }))).toBe('Norsund, Veldria');
    expect(column('committing-party').choices(aRow())).toEqual(['']);
  });

  it('give the day of the document, and where it says none the day of tagging, which is told', () => {
    const [known, unknown] = [aRow({ day: '2025-03-12' }), aRow()];
    expect(column('date').words(known)).toBe('12 Mar 2025');
    expect(column('date').group(known)).toBe('2025');
    expect(column('date').remark(known)).toBeNull();
    expect(column('date').words(unknown)).toBe('1 Jan 2026');
    expect(column('date').remark(unknown)).toBe('when it was tagged');
  });

  it('say what is only proposed', () => {
    const attributes = { strength: held({ type: 'choice', termIds: ['joint'] }, 'proposed') };
    const row = { ...aRow(), annotation: anAnnotation({ attributes }) };
    expect(column('strength').remark(row)).toBe('proposed');
    expect(column('strength').cell(row)).toMatch(/\(proposed\)$/);
  });
});

describe('the rows of the register', () => {
  it('are those of the tag, documents by file name, rows as in the text', () => {
    const row = (id: string, fileName: string, start: number, tagId = 'commitment') => ({
      day: null,
      document: aDocument({ id: fileName, fileName }),
      annotation: anAnnotation({ id, tagId, start, end: start + 7, documentId: fileName }),
    });
    const all = [
      row('3', 'b.txt', 0),
      row('2', 'a.txt', 13),
      row('x', 'a.txt', 5, 'attendee'),
      row('1', 'a.txt', 0),
    ];
    expect(rowsOf(defaultTagSet, 'commitment', all).map(({ annotation }) => annotation.id)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('go into a table under the columns that are shown', () => {
    const shown = [column('strength'), column('quote'), column('date')];
    expect(tableOfRows(shown, [aRow({ strength: 'pledge', day: '2025-03-12' })])).toEqual({
      columns: ['strength', 'quote', 'date'],
      rows: [['pledge', 'Norsund', '2025-03-12']],
    });
  });

  it('are counted by decision, and those due from today until a year from now', () => {
    const due = (to: string | null) => aRow({ deadline: { words: 'then', to } });
    const rows = [
      due('2026-05-31'),
      due('2027-05-31'),
      due('2026-05-30'),
      due('2027-06-01'),
      due(null),
      aRow({ verdict: 'confirmed' }),
      aRow({ verdict: 'discuss' }),
    ];
    expect(summaryOf(rows, 'deadline', '2026-05-31')).toEqual({
      all: 7,
      decided: { confirmed: 1, rejected: 0, discuss: 1 },
      due: 2,
    });
    expect(summaryOf(rows, null, '2026-05-31').due).toBeNull();
  });
});
