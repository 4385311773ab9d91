import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../../src-renderer/core/corpus/library-of';
import { integrityProblems } from '../../../src-renderer/core/library/integrity-problems';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import type { Format } from '../../../src-renderer/formats/format';
import { InputFile } from '../../../src-renderer/formats/input-file';
import { formats } from '../../../src-renderer/formats/registry';
import { smallLibrary } from './small-library';

const bytesOf = (content: unknown): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : (content as Uint8Array);

type Harm = { file: number; at: number; kind: 'cut' | 'flip' | 'repeat' | 'remove' | 'words'; by: number };

const strange = [
  '-1',
  '99999999999999999999',
  'null',
  '__proto__',
  '"',
  '\\',
  '<',
  '&',
  '\t',
  '\n',
  '[',
  '{',
  '👍',
  '\u0000',
];

/** A file as a bad disk, a bad editor or a bad person leaves it. */
function harmed(bytes: Uint8Array, { at, kind, by }: Harm): Uint8Array {
  const place = at % (bytes.length + 1);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (kind) {
    case 'cut':
      return before;
    case 'flip':
      return Uint8Array.from(bytes, (byte, index) => (index === place ? byte ^ (1 << (by % 8)) : byte));
    case 'remove':
      return Uint8Array.from([...before, ...after.subarray(by % 40)]);
    case 'repeat':
      return Uint8Array.from([...before, ...before.subarray(Math.max(0, place - (by % 200))), ...after]);
    case 'words':
      return Uint8Array.from([
        ...before,
        ...new TextEncoder().encode(strange[by % strange.length]),
        ...after,
      ]);
  }
}

const anyHarm: fc.Arbitrary<Harm[]> = fc.array(
  fc.record({
    file: fc.nat(10),
    at: fc.nat(100_000),
    kind: fc.constantFrom(
      'cut' as const,
      'flip' as const,
      'repeat' as const,
      'remove' as const,
      'words' as const,
    ),
    by: fc.nat(1000),
  }),
  { minLength: 1, maxLength: 4 },
);

/** What a reader made of files is a refusal in words, or a library in which all holds. */
function expectSound(format: Format, files: InputFile[]): void {
  const read = format.read!(files);
  if (!read.ok) {
    expect(read.problems.length).toBeGreaterThan(0);
    for (const { message } of read.problems) expect(message).not.toBe('');
    return;
  }
  const library =
    'value' in read
      ? read.value
      : libraryOf(read.corpus, {
          known: defaultTagSet,
          wholeTagSet: false,
          // Every text has a hash of its own: what follows from texts that are the same is tested elsewhere.
          hashes: read.corpus.documents.map((_, at) => String(at).padStart(16, '0').padEnd(64, '0')),
          at: '2026-01-01T00:00:00.000Z',
          idsLast: format.carries.includes('ids'),
        }).library;
  expect([...integrityProblems(library)]).toEqual([]);
}

describe.each(formats.filter(({ read, write }) => read && write))('$id', (format) => {
  const written = format.write!(smallLibrary()).map(({ name, content }) => ({
    name,
    bytes: bytesOf(content),
  }));

  it(
    'is refused in words or read as a sound library, whatever was done to its files',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(anyHarm, (harms) => {
          const files = written.map(({ name, bytes }, at) => {
            const own = harms.filter(({ file }) => file % written.length === at);
            return new InputFile(name, own.reduce(harmed, bytes));
          });
          expectSound(format, files);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('is refused when its files are any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expectSound(format, [new InputFile(written[0]!.name, bytes)]);
      }),
      { numRuns: 100 },
    );
  });
});
