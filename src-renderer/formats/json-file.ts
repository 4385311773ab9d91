import type { Key, PlacedProblem } from '../core/problem/placed-problem';
import type { z } from './jitless-zod';
import { problemPath } from './problem-path';
import type { FormatProblem, Refused } from './refusal';
import { shapeMessage, shapeProblems } from './shape-problems';

/** More would not help anyone to mend a file. */
const MOST_PROBLEMS = 20;

/** A refusal with as many of the problems as help to mend a file; no more are looked for. */
export function refused(found: Iterable<FormatProblem>): Refused {
  const problems: FormatProblem[] = [];
  for (const problem of found) if (problems.push(problem) === MOST_PROBLEMS) break;
  return { ok: false, problems };
}

/** What follows from the problems of a file whose shape is right: a refusal where there are any. */
export function refusal(found: Iterable<PlacedProblem>, at: readonly Key[] = []): Refused | null {
  const result = refused(eachPlaced(found, at));
  return result.problems.length === 0 ? null : result;
}

function* eachPlaced(found: Iterable<PlacedProblem>, at: readonly Key[]): Generator<FormatProblem> {
  for (const { place, message } of found) yield { path: problemPath([...at, ...place]), message };
}

/** A kind of JSON file of ours. */
export interface Kind<Shapes extends readonly z.ZodType[]> {
  /** What its `format` says. */
  format: string;
  /** The shapes of the versions that are read, from version 1 on; each says the format and the version too. */
  versions: Shapes;
}

/**
 * Reads a text as JSON of a kind, by the shape of the version that it names. What is wrong beyond the shape is for
 * the caller to find. Another kind of file, or one from a newer program, is told so and nothing else.
 */
export function readJson<const Shapes extends readonly z.ZodType[]>(
  fileText: string,
  kind: Kind<Shapes>,
): { ok: true; value: z.infer<Shapes[number]> } | Refused {
  const json = parseJson(fileText);
  return json.ok ? readValue(json.value, kind) : refused([{ path: '', message: json.message }]);
}

/** The same of what JSON has already become. */
export function readValue<const Shapes extends readonly z.ZodType[]>(
  value: unknown,
  { format, versions }: Kind<Shapes>,
): { ok: true; value: z.infer<Shapes[number]> } | Refused {
  const top = typeof value === 'object' && value !== null ? value : {};
  if (!('format' in top) || top.format !== format) {
    const message = `is not "${format}": this is not a file that Marginalia exported`;
    return refused([{ path: 'format', message }]);
  }
  const shape = shapeOf('version' in top ? top.version : undefined, versions);
  if (typeof shape === 'string') return refused([{ path: 'version', message: shape }]);
  const read = shape.safeParse(value, { error: shapeMessage });
  return read.success
    ? { ok: true, value: read.data as z.infer<Shapes[number]> }
    : refused(shapeProblems(read.error));
}

function parseJson(fileText: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: JSON.parse(fileText.replace(/^\ufeff/, '')) as unknown };
  } catch (error) {
    return { ok: false, message: `is not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** The shape of a version, or what is wrong with it. */
function shapeOf<Shape>(version: unknown, shapes: readonly Shape[]): Shape | string {
  if (version === undefined) return 'is missing';
  const known = shapes.map((_, index) => index + 1);
  if (typeof version === 'number' && version > known.length) {
    const read = `version${known.length > 1 ? 's' : ''} ${known.join(' and ')}`;
    return `is ${version}: a newer Marginalia wrote this file; this one reads ${read}`;
  }
  return shapes[known.findIndex((each) => each === version)] ?? `must be ${known.join(' or ')}`;
}
