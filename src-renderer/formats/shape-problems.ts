import type { FormatProblem } from './refusal';
import type { z } from './jitless-zod';
import { problemPath } from './problem-path';

/** What is wrong with a value's shape, in words that go on from its path. Undefined leaves it to the schema. */
export const shapeMessage: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      return `must be ${named(issue.expected)}, not ${kindOf(issue.input)}`;
    case 'invalid_value':
      if (issue.input === undefined) return 'is missing';
      return oneOf(issue.values);
    case 'invalid_union': {
      // The unions of our files are told apart by one field, and the issue is about that field.
      const { discriminator, options } = issue;
      if (discriminator === undefined || !options) return undefined;
      return Object.hasOwn(issue.input as object, discriminator)
        ? oneOf(options as readonly unknown[])
        : 'is missing';
    }
    case 'invalid_format':
      if (issue.format === 'date') return 'must be a day like 2025-03-12';
      return issue.format === 'datetime' ? 'must be a time like 2025-03-12T09:30:00.000Z' : undefined;
    case 'too_small':
      if (issue.origin === 'string') return 'must not be empty';
      return `must be at least ${issue.minimum}`;
    case 'too_big':
      return `must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`;
    default:
      return undefined;
  }
};

/** Each issue with its place; a field that the format does not have is named itself, not the object around it. */
export function shapeProblems(error: z.ZodError): FormatProblem[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: problemPath([...issue.path, key]),
          message: 'is not a field of this format',
        }))
      : [{ path: problemPath(issue.path), message: issue.message }],
  );
}

const oneOf = (values: readonly unknown[]): string =>
  `must be ${values.map((value) => JSON.stringify(value)).join(' or ')}`;

const named = (expected: string): string =>
  expected === 'int'
    ? 'a whole number'
    : /^[aeiou]/.test(expected)
      ? `an ${expected}`
      : `a ${expected === 'record' ? 'object' : expected}`;

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'number') return String(value);
  return named(typeof value);
}
