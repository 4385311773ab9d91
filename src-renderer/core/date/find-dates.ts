import type { Span } from '../span/span';
import { anyPeriod, leads, rangePattern, windowPattern } from './date-patterns';
import { anonymous, expression, partPattern, periodPatterns } from './period-patterns';
import { letter } from '../words/letters';

/** The words of a date that `resolveDate` reads, and what they begin with. */
export interface FoundDate extends Span {
  words: string;
}

/** `by` or `By`: what stands at the start of a sentence is found too. */
const atStart = (source: string): string =>
  source.replace(/(^|\|)(\(\?:)?([a-z])/g, (_, bar: string, group = '', letter: string) => {
    return `${bar}${group}[${letter.toUpperCase()}${letter}]`;
  });

const anyLead = leads.map(({ pattern }) => atStart(pattern)).join('|');
const wholeDays = ['isoDay', 'numericDay', 'dayOfMonth', 'monthAndDay', 'years'] as const;

/** What is a date without a word before it: days, spans of years, a month or season with its year or a `next`. */
const standsAlone = [
  ...wholeDays.map((kind) => anonymous(periodPatterns[kind])),
  `${anonymous(partPattern)}${anyPeriod}`,
  anonymous(periodPatterns.monthOfYear).replace(/\?$/, ''),
  anonymous(periodPatterns.season).replace(/\?(\(\?!.*)$/, '$1'),
  `(?:[Ll]ater (?:in )?)?(?:[Tt]he )?(?:this|next|last|coming|following) (?:week|month|quarter|year|decade|spring|summer|autumn|winter)(?![${letter}\\d-])`,
];

/** An event and when it is: `before the Council’s session in November`. */
const beforeAnEvent = `(?:${atStart('before|prior to|ahead of')}) (?:the|its|their|his|her|a|an) (?:[${letter}\\d’'-]+ ){1,6}?(?:in|of|on) ${anyPeriod}`;

const anyDate = expression(
  `(?<![${letter}\\d])(?:${[
    atStart(anonymous(rangePattern)),
    atStart(anonymous(windowPattern)),
    `(?:${anyLead}) ${anyPeriod}`,
    beforeAnEvent,
    ...standsAlone,
  ].join('|')})`,
  'gu',
);

/** No date is without one of these. Making the long expression above ready costs more than the rest of a proposal. */
const hint =
  /\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn|fall|winter|day|week|month|quarter|year|decade|future|soon|delay/;

/** The dates in a stretch of a text, each with the words that lead it, in order; offsets are UTF-16 code units. */
export function findDates(text: string, { start, end }: Span): FoundDate[] {
  const stretch = text.slice(start, end);
  if (!hint.test(stretch)) return [];
  return [...stretch.matchAll(anyDate)].map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
    words,
  }));
}
