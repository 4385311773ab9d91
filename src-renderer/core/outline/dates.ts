const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|' +
  'Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';

/** A day as texts write it: with its year, whatever the order. */
const date = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${month},? \\d{4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日)`;

const anywhere = new RegExp(`(?<!\\p{L}|\\p{N})${date}(?!\\p{L}|\\p{N})`, 'u');
const opening = new RegExp(
  `^(?:(?:On|In|By|From|Since|As of) (?:the )?(?:\\p{Lu}\\p{Ll}+day,? )?)?(${date})`,
  'u',
);

/** A longer line with a date in it says something about it, in UTF-16 code units. */
const LONGEST = 80;

/** Whether a line is there to give a date: it has one, and is short and no sentence. */
export const isDateLine = (words: string): boolean =>
  words.length <= LONGEST && !/[.!?。！？]$/.test(words) && anywhere.test(words);

/** The date with which a paragraph opens, as `On 11 March 2025, …`. */
export const dateOpening = (words: string): string | null =>
  opening.exec(words.slice(0, LONGEST))?.[1] ?? null;
