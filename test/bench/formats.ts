import type { LibraryData } from '../../src-renderer/core/library/library-data';
import { defaultTagSet } from '../../src-renderer/core/tagset/bundled';
import type { Format, OutputFile } from '../../src-renderer/formats/format';
import { InputFile } from '../../src-renderer/formats/input-file';
import { formats } from '../../src-renderer/formats/registry';
import { report } from './harness/report';
import { median, rowsOf } from './harness/row';
import { benchDocument } from './reader/documents';

/**
 * Writing and reading a library in each format, against `JSON.stringify` and `JSON.parse` of the same library. Formats do
 * much more than these two: they count in other units, look for words, check every span.
 */
const DOCUMENTS = 20;
const CHARACTERS = 250_000;
const ANNOTATIONS = 5_000;
const RUNS = 3;
const GOALS: Record<string, { write: number; read: number }> = { 'marginalia-json': { write: 10, read: 40 } };

const library: LibraryData = {
  tagSet: defaultTagSet,
  parties: [],
  relations: [],
  documents: Array.from({ length: DOCUMENTS }, (_, at) => {
    const { document, text, annotations } = benchDocument(CHARACTERS + at, ANNOTATIONS);
    return { document, text, annotations };
  }),
};
const annotations = DOCUMENTS * ANNOTATIONS;
const characters = library.documents.reduce((sum, { text }) => sum + text.length, 0);

function timed<Value>(work: () => Value): { ms: number; value: Value } {
  const began = performance.now();
  const value = work();
  return { ms: performance.now() - began, value };
}

const timesOf = (work: () => unknown): number[] => Array.from({ length: RUNS }, () => timed(work).ms);

const inputOf = ({ name, content }: OutputFile): InputFile =>
  new InputFile(
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : (content as Uint8Array),
  );

const json = JSON.stringify(library);
const stringify = timesOf(() => JSON.stringify(library));
const parse = timesOf(() => JSON.parse(json) as unknown);
const all = { characters, annotations };

/** The most that the heap grew while one thing was written and read, by the size of the library as JSON. */
let [grown, size] = [0, 0];

const rows = formats.flatMap((format: Format) => {
  const goal = GOALS[format.id];
  const before = process.memoryUsage().heapUsed;
  const { value: files } = timed(() => format.write!(library));
  const [wrote] = rowsOf({
    ...all,
    measure: 'write',
    system: format.id,
    goal: goal?.write ?? null,
    ours: timesOf(() => format.write!(library)),
    baseline: { system: 'JSON.stringify', runs: stringify },
  });
  if (!format.read) return [wrote];
  const inputs = files.map(inputOf);
  size = Math.max(
    size,
    inputs.reduce((sum, { bytes }) => sum + bytes.length, 0),
  );
  const times = Array.from({ length: RUNS }, () => {
    const fresh = inputs.map(({ name, bytes }) => new InputFile(name, bytes));
    return timed(() => format.read!(fresh)).ms;
  });
  grown = Math.max(grown, process.memoryUsage().heapUsed - before);
  const baseline = { system: 'JSON.parse', runs: parse };
  return [
    wrote,
    rowsOf({
      ...all,
      measure: 'read',
      system: format.id,
      goal: goal?.read ?? null,
      ours: times,
      baseline,
    })[0],
  ];
});

report('formats', rows);
const mb = json.length / 2 ** 20;
const speed = (runs: readonly number[]) => (mb / (median(runs) / 1000)).toFixed(0);
console.log(`The baselines: JSON.stringify ${speed(stringify)} MB/s, JSON.parse ${speed(parse)} MB/s.`);
console.log(
  `The heap grew by ${(grown / 2 ** 20).toFixed(0)} MB at most, for a library of ${(json.length / 2 ** 20).toFixed(0)} MB as JSON; the largest format had ${(size / 2 ** 20).toFixed(0)} MB.`,
);
