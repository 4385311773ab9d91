import { z } from './jitless-zod';

/**
 * What the fields of our files are made of. Objects are strict everywhere, since a field that nothing here knows
 * would be lost on the next export without a word.
 */
export const text = z.string();
export const filled = text.min(1);
export const count = z.int().min(0);
export const time = z.iso.datetime({ precision: 3 });
export const day = z.iso.date();
export const version = z.int().min(1);

/** An object with names of the file's own. Zod's records leave `__proto__` out without a word, so it is refused before. */
export const named = <Inner extends z.ZodType>(inner: Inner, what: string) =>
  z.preprocess(
    (value, { issues }) => {
      if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')) {
        issues.push({ code: 'custom', input: value, path: ['__proto__'], message: `is no name for ${what}` });
      }
      return value;
    },
    z.record(text, inner),
  );
