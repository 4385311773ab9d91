import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentDate } from '../../../../src-renderer/core/date/document-date';
import { findDates } from '../../../../src-renderer/core/date/find-dates';
import { anyText } from '../any-text';

const found = (text: string) => findDates(text, { start: 0, end: text.length }).map(({ words }) => words);
const sample = readFileSync(
  new URL('../../../../resources/samples/veldria-norsund-readout.txt', import.meta.url),
  'utf8',
);

describe('the dates in a text', () => {
  it('are found with the words that lead them', () => {
    expect(
      found(
        'By the end of 2025 or, at the latest by 3 Jan. 2026, and with effect from 1 May 2025, within three months.',
      ),
    ).toEqual([
      'By the end of 2025',
      'at the latest by 3 Jan. 2026',
      'with effect from 1 May 2025',
      'within three months',
    ]);
  });

  it('are the longest at each place', () => {
    expect(found('for the term 2026–2027')).toEqual(['for the term 2026–2027']);
    expect(found('before the Council’s session in November')).toEqual([
      'before the Council’s session in November',
    ]);
    expect(found('by the end of the second quarter of 2026')).toEqual([
      'by the end of the second quarter of 2026',
    ]);
    expect(found('from 3 to 5 June 2026')).toEqual(['from 3 to 5 June 2026']);
    expect(found('later this year')).toEqual(['later this year']);
  });

  it.each([
    'They may visit and march on.',
    'raise the number from 600 to 1,500 a year',
    'for a term of fifteen years, every six months, twice a year',
    'at the Winter Residence; the fall of prices; the spring of water',
    '2025 nurses, 1,985 tonnes, version 2025.1 and 12025',
    'cut by 40 per cent, 1.2 terawatt-hours, Article 5',
    'in the second of the three reports',
  ])('are not in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are all found in the bundled readout', () => {
    expect(found(sample)).toEqual([
      '12 March 2025',
      'On 11 March 2025',
      'of 1985',
      'after last autumn',
      'before the end of 2025',
      'by 30 June 2027',
      'no later than 1 October 2025',
      'in September',
      'from January 2026',
      'within three months',
      'by the summer',
      'with effect from 1 May 2025',
      'in 2026',
      'within the decade',
      'by 3 Jan. 2026',
      'in 2026',
      'since 1871',
      'in September',
      'by 2030',
      'of 2020',
      'for the term 2026–2027',
      'before the Council’s session in November',
      'in December',
      'for 2025–2028',
      'in the spring of 2026',
    ]);
  });

  it('stand where their words are, apart and in order, whatever the text', () => {
    const pieces = fc.array(
      fc.oneof(
        anyText,
        fc.constantFrom(' by 2026 ', ' in May', '3 May 2025', ' from March to ', 'next year,', '2025–27 '),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(pieces, fc.nat(), (parts, cut) => {
        const text = parts.join('');
        const span = { start: cut % (text.length + 1), end: text.length };
        let last = span.start;
        for (const { start, end, words } of findDates(text, span)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(words);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(span.end);
      }),
    );
  });
});

describe('the day of a document', () => {
  it('is that of its metadata', () => {
    expect(documentDate({ date: '2021-12-04T10:00:00Z' }, sample)).toBe('2021-12-04');
    expect(documentDate({ date: '4 December 2021' }, '')).toBe('2021-12-04');
  });

  it('is else the first whole day at the head of its text', () => {
    expect(documentDate({}, sample)).toBe('2025-03-12');
    expect(documentDate({ date: 'unknown' }, ' date 2021-12-04 Politics\nOn December 3, 2021, …')).toBe(
      '2021-12-04',
    );
    expect(documentDate({}, 'In 2019 they met.\nOn December 3, 2021, they met again.')).toBe('2021-12-03');
  });

  it('is not known where the head has no whole day', () => {
    expect(documentDate({}, '')).toBeNull();
    expect(documentDate({}, `In March they met. ${'And so on. '.repeat(200)} 1 May 2020`)).toBeNull();
  });
});
