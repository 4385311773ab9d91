import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveDate } from '../../../../src-renderer/core/date/resolve-date';

const DAY = '2025-03-12';
const resolved = (words: string, day: string | null = DAY) => resolveDate(words, day);

describe('the words of a date, read on 12 March 2025', () => {
  it.each([
    ['12 March 2025', '2025-03-12', '2025-03-12'],
    ['On December 3, 2021', '2021-12-03', '2021-12-03'],
    ['the 1st of May 2025', '2025-05-01', '2025-05-01'],
    ['3 Jan. 2026', '2026-01-03', '2026-01-03'],
    ['2025-06-01', '2025-06-01', '2025-06-01'],
    ['31.12.2026', '2026-12-31', '2026-12-31'],
    ['15/6/2026', '2026-06-15', '2026-06-15'],
    ['29 February 2028', '2028-02-29', '2028-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['in the year 2026', '2026-01-01', '2026-12-31'],
    ['in September', '2025-09-01', '2025-09-30'],
    ['in February', '2026-02-01', '2026-02-28'],
    ['in March', '2025-03-01', '2025-03-31'],
    ['on 1 March', '2026-03-01', '2026-03-01'],
    ['February 2024', '2024-02-01', '2024-02-29'],
    ['in the spring of 2026', '2026-03-01', '2026-05-31'],
    ['this spring', '2025-03-01', '2025-05-31'],
    ['next spring', '2026-03-01', '2026-05-31'],
    ['last autumn', '2024-09-01', '2024-11-30'],
    ['next winter', '2025-12-01', '2026-02-28'],
    ['in the third quarter of 2025', '2025-07-01', '2025-09-30'],
    ['Q3 2025', '2025-07-01', '2025-09-30'],
    ['in the second half of 2026', '2026-07-01', '2026-12-31'],
    ['in early 2026', '2026-01-01', '2026-04-30'],
    ['mid-2026', '2026-05-01', '2026-08-31'],
    ['late 2026', '2026-09-01', '2026-12-31'],
    ['at the end of June', '2025-06-21', '2025-06-30'],
    ['for the term 2026–2027', '2026-01-01', '2027-12-31'],
    ['2025/26', '2025-01-01', '2026-12-31'],
    ['the 2030s', '2030-01-01', '2039-12-31'],
    ['next year', '2026-01-01', '2026-12-31'],
    ['this month', '2025-03-01', '2025-03-31'],
    ['next month', '2025-04-01', '2025-04-30'],
    ['next week', '2025-03-17', '2025-03-23'],
    ['next quarter', '2025-04-01', '2025-06-30'],
    ['later this year', '2025-03-12', '2025-12-31'],
    ['from 2026 to 2028', '2026-01-01', '2028-12-31'],
    ['from March to June 2026', '2026-03-01', '2026-06-30'],
    ['from 3 to 5 June', '2025-06-03', '2025-06-05'],
    ['between 3 May and 12 June 2026', '2026-05-03', '2026-06-12'],
  ])('“%s” is from %s to %s', (words, from, to) => {
    expect(resolved(words)).toEqual({ from, to });
  });

  it.each([
    ['by 30 June 2027', '2027-06-30'],
    ['by the end of 2025', '2025-12-31'],
    ['By the end of the year', '2025-12-31'],
    ['before the end of 2025', '2025-12-31'],
    ['by 2030', '2030-12-31'],
    ['by the summer', '2025-08-31'],
    ['by next spring', '2026-05-31'],
    ['no later than 1 October 2025', '2025-10-01'],
    ['by no later than October', '2025-10-31'],
    ['until March 2026', '2026-03-31'],
    ['before 1 January 2026', '2025-12-31'],
    ['before November', '2025-10-31'],
    ['before the Council’s session in November', '2025-11-30'],
    ['ahead of the summit of 2027', '2027-12-31'],
    ['by the end of the decade', '2029-12-31'],
    ['by the middle of 2026', '2026-08-31'],
  ])('“%s” ends on %s', (words, to) => {
    expect(resolved(words)).toEqual({ from: null, to });
  });

  it.each([
    ['from January 2026', '2026-01-01'],
    ['with effect from 1 May 2025', '2025-05-01'],
    ['as of 1 July', '2025-07-01'],
    ['after 2026', '2027-01-01'],
    ['in the coming months', DAY],
    ['without delay', DAY],
  ])('“%s” begins on %s and has no end', (words, from) => {
    expect(resolved(words)).toEqual({ from, to: null });
  });

  it.each([
    ['within three months', '2025-06-12'],
    ['within 30 days', '2025-04-11'],
    ['within a year', '2026-03-12'],
    ['within the next two weeks', '2025-03-26'],
    ['in the next five years', '2030-03-12'],
    ['within a decade', '2035-03-12'],
    ['within the decade', '2029-12-31'],
    ['within the year', '2025-12-31'],
  ])('“%s” ends on %s', (words, to) => {
    expect(resolved(words)).toEqual({ from: DAY, to });
  });

  it('ends a month on its last day where the day of the document has none such in it', () => {
    expect(resolved('within one month', '2025-01-31')).toEqual({ from: '2025-01-31', to: '2025-02-28' });
    expect(resolved('within a year', '2024-02-29')).toEqual({ from: '2024-02-29', to: '2025-02-28' });
  });

  it.each([
    'soon after',
    'every six months',
    'for the first ten years',
    '31 February 2025',
    '3/4/2025',
    'in the winter of 2026',
    'by fiscal year 2027',
    '2027–2026',
    '',
  ])('“%s” is left open', (words) => {
    expect(resolved(words)).toBeNull();
  });

  it('reads a season by the next that is not over', () => {
    expect(resolved('by the summer', '2025-07-20')).toEqual({ from: null, to: '2025-08-31' });
    expect(resolved('by the summer', '2025-09-01')).toEqual({ from: null, to: '2026-08-31' });
    expect(resolved('this winter', '2026-01-10')).toEqual({ from: '2025-12-01', to: '2026-02-28' });
  });

  it('needs the day of the document only for what refers to it', () => {
    expect(resolved('by 30 June 2027', null)).toEqual({ from: null, to: '2027-06-30' });
    for (const words of ['in September', 'next year', 'within three months', 'the summer', '3 May'])
      expect(resolved(words, null)).toBeNull();
  });

  it('does not mind case, wrapped lines and a point or comma at the end', () => {
    expect(resolved('BY  the\nEND of 2025,')).toEqual({ from: null, to: '2025-12-31' });
    expect(resolved('by 3 Jan. 2026.')).toEqual({ from: null, to: '2026-01-03' });
    expect(resolved('by Jan.')).toEqual({ from: null, to: '2026-01-31' });
  });
});

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const written = (day: string, style: Intl.DateTimeFormatOptions, locale: string): string =>
  new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(new Date(day));

describe('dates as programs write them', () => {
  it.each(['en-GB', 'en-US', 'en-AU'])('are that day in %s, long and in ISO 8601', (locale) => {
    fc.assert(
      fc.property(anyDay, anyDay, (day, reference) => {
        for (const words of [day, written(day, { dateStyle: 'long' }, locale)])
          expect(resolveDate(words, reference)).toEqual({ from: day, to: day });
      }),
    );
  });

  it('are that month', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = resolveDate(written(day, { month: 'long', year: 'numeric' }, 'en-GB'), null)!;
        expect(month.from).toBe(`${day.slice(0, 7)}-01`);
        expect(month.to!.slice(0, 7)).toBe(day.slice(0, 7));
        expect(month.from! <= day && day <= month.to!).toBe(true);
      }),
    );
  });
});

const lead = fc.constantFrom(
  '',
  'in ',
  'by ',
  'before ',
  'from ',
  'with effect from ',
  'after ',
  'within ',
  'until ',
);
const part = fc.constantFrom(
  '',
  'the end of ',
  'the beginning of ',
  'early ',
  'late ',
  'mid-',
  'the second half of ',
);
const period = fc.oneof(
  fc.constantFrom(
    '2026',
    '2031',
    'September',
    'May 2026',
    'the summer',
    'next spring',
    'last winter',
    'Q2 2027',
  ),
  fc.constantFrom(
    'next year',
    'this month',
    'the decade',
    'the 2030s',
    '3 May',
    '31 December 2025',
    '2026–2028',
  ),
);

describe('the interval of a date', () => {
  it('has its ends in order, and is of real days', () => {
    fc.assert(
      fc.property(lead, part, period, anyDay, (before, piece, words, reference) => {
        const interval = resolveDate(before + piece + words, reference);
        const ends = [interval?.from, interval?.to].filter((end) => typeof end === 'string');
        for (const end of ends) expect(new Date(end).toISOString().slice(0, 10)).toBe(end);
        expect([...ends].sort()).toEqual(ends);
      }),
    );
  });

  it('of a part lies within that of the whole', () => {
    fc.assert(
      fc.property(part, period, anyDay, (piece, words, reference) => {
        const [inner, outer] = [resolveDate(piece + words, reference), resolveDate(words, reference)];
        if (!inner || !outer) return;
        expect(outer.from! <= inner.from! && inner.to! <= outer.to!).toBe(true);
      }),
    );
  });

  it('is for `by` what is over when the period is', () => {
    fc.assert(
      fc.property(part, period, anyDay, (piece, words, reference) => {
        expect(resolveDate(`by ${piece}${words}`, reference)?.to).toBe(
          resolveDate(piece + words, reference)?.to,
        );
      }),
    );
  });
});
