import { letter } from '../words/letters';

/**
 * How texts in English write days and periods, as sources of regular expressions. Months and seasons have the case
 * that they have in print (`May`, but `may`), so that what is found is a date; a space is any white space.
 */
const months = [
  'Jan(?:uary|\\.)?',
  'Feb(?:ruary|\\.)?',
  'Mar(?:ch|\\.)?',
  'Apr(?:il|\\.)?',
  'May',
  'June?',
  'July?',
  'Aug(?:ust|\\.)?',
  'Sep(?:tember|t\\.?|\\.)?',
  'Oct(?:ober|\\.)?',
  'Nov(?:ember|\\.)?',
  'Dec(?:ember|\\.)?',
];
const wordEnd = `(?![${letter}\\d])`;
const month = `(?:${months.join('|')})${wordEnd}`;
const day = `\\d{1,2}(?:st|nd|rd|th)?${wordEnd}`;
const century = '(?:1[5-9]|20|21)';
const year = `${century}\\d{2}(?![${letter}\\d]|[.,]\\d)`;
const order = 'first|second|third|fourth|last';
const which = 'this|next|last|coming|current|following';

/** The kind that says most comes first; named groups are what `read-period.ts` reads. */
export const periodPatterns = {
  isoDay: '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])',
  numericDay: '(?<first>\\d{1,2})[./](?<second>\\d{1,2})[./](?<year>\\d{4})(?!\\d)',
  dayOfMonth: `(?:the )?(?<day>${day})(?: of)? (?<month>${month})(?:,? (?<year>${year}))?`,
  monthAndDay: `(?<month>${month}) (?<day>${day})(?:,? (?<year>${year}))?`,
  monthOfYear: `(?:(?<which>this|next|last) )?(?<month>${month})(?:,?(?: of)? (?<year>${year}))?`,
  quarter: `(?:Q(?<number>[1-4])|(?:the )?(?<order>${order}) quarter)(?:,?(?: of)? (?<year>${year}))?${wordEnd}`,
  years: `(?<first>${century}\\d{2})\\s?[-–—/]\\s?(?<second>${century}\\d{2}|\\d{2})(?![\\d-])`,
  season: `(?:the )?(?:(?<which>${which}) )?(?<season>spring|summer|autumn|fall|winter)(?:,?(?: of)? (?<year>${year}))?${wordEnd}`,
  decade: `(?:the )?(?<decade>\\d{3}0)s${wordEnd}`,
  otherYear: `(?:the )?(?:fiscal|financial|academic|school) (?:year )?${century}\\d{2}(?:\\s?[-–—/]\\s?\\d{2,4})?(?![\\d-])`,
  year: `(?:the year )?(?<year>${year})`,
  unit: `(?:the )?(?:(?<which>${which}) )?(?<unit>week|month|quarter|year|decade)(?![${letter}\\d-])`,
} as const;

export type PeriodKind = keyof typeof periodPatterns;

/** `the end of`, `early`, `mid-`: a part of the period that follows. */
export const partPattern =
  '(?:(?:the )?(?:very )?(?<part>end|close|beginning|start|middle|(?:first|second|latter|last) half|' +
  '(?:first|second|third|fourth|last) quarter) of |(?<brief>early|mid|late|end)(?: in)?[ -])';

/** From 1. */
export const monthNumber = (name: string): number =>
  months.findIndex((pattern) => new RegExp(`^${pattern}$`, 'i').test(name)) + 1;

/** The source without names, so that it can stand more than once in an expression. */
export const anonymous = (source: string): string => source.replace(/\(\?<\w+>/g, '(?:');

/** A whole expression of these sources; a space in them is any white space. */
export const expression = (source: string, flags: string): RegExp =>
  new RegExp(source.replaceAll(' ', '\\s+'), flags);
