import { anonymous, partPattern, periodPatterns } from './period-patterns';
import { letter } from '../words/letters';

/** What the word before a period makes of it (see `resolveDate`). */
export type Lead = 'in' | 'by' | 'before' | 'from' | 'after' | 'within';

const anyPeriod = `(?:${anonymous(partPattern)})?(?:${Object.values(periodPatterns).map(anonymous).join('|')})`;

/** Lower case; the first letter of what is found may be a capital. The longest first. */
export const leads: { kind: Lead; pattern: string }[] = [
  {
    kind: 'by',
    pattern:
      '(?:by )?(?:no|not) later than(?: in)?|by (?:or )?before|at the latest (?:by|in|on)|by|until|till|up to|not after',
  },
  { kind: 'before', pattern: 'before|prior to|ahead of' },
  {
    kind: 'from',
    pattern:
      'with effect (?:from|as of)|(?:starting|beginning|commencing|effective|as)(?: from| of| on| in| as of)|from|since',
  },
  { kind: 'after', pattern: 'after' },
  { kind: 'within', pattern: 'within' },
  {
    kind: 'in',
    pattern:
      '(?:in|for|during|over|throughout)(?: the)? (?:period|term|years|course of|academic year|financial year)(?: of)?|in|on|during|throughout|over|for|at|of',
  },
];

const count =
  '\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty';
const wordEnd = `(?![${letter}\\d])`;

/** A time that begins with the document's day. */
export const windowPattern =
  '(?:(?:within|inside)(?: the)?(?: next| coming| following)?|(?:in|over|during)(?: the)? (?:next|coming|following)) ' +
  `(?:(?<number>${count}) (?<unit>(?:day|week|month|year|decade)s?)|(?:days|weeks|months|years|decades))${wordEnd}` +
  '|in the near future|as soon as possible|without delay';

/** The first may be a day alone, whose month is that of the last: `from 3 to 5 June`. */
export const rangePattern = `(?:from|between) (?<first>${anyPeriod}|\\d{1,2}) (?:to|until|till|through|and) (?<last>${anyPeriod})`;

export { anyPeriod };
