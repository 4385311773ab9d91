import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChainReader } from '../../../../src-main/files/journal/chain-reader';
import { writeLine } from '../../../../src-main/files/journal/line';
import { readSegment, writeSegmentHeader } from '../../../../src-main/files/journal/segment';
import { lines } from '../../../builders/journal';

const START = 'start';
const HEADER = writeSegmentHeader({ journal: 1, id: 'j', schema: 2, first: 1, previous: START });

/** A segment of so many lines, with the place of each in bytes. */
function aSegment(count: number): { bytes: Buffer; places: { from: number; to: number }[] } {
  let previous = START;
  let bytes = Buffer.from(HEADER);
  const places = lines(1, count).map(({ entry }) => {
    const { line, checksum } = writeLine(previous, entry);
    previous = checksum;
    const from = bytes.length;
    bytes = Buffer.concat([bytes, Buffer.from(line)]);
    return { from, to: bytes.length };
  });
  return { bytes, places };
}

const read = (bytes: Buffer) => readSegment(bytes, (header) => new ChainReader(header?.previous ?? START));
const sequences = (bytes: Buffer) => read(bytes).lines.map(({ change }) => change.sequence);

describe('reading a segment', () => {
  it('gives back each change as it was written', () => {
    const { bytes } = aSegment(5);
    expect(read(bytes).lines.map(({ entry }) => entry)).toEqual(lines(1, 5).map(({ entry }) => entry));
    expect(read(bytes)).toMatchObject({ soundLength: bytes.length, endsTorn: false });
  });

  it('stops before a line that was not written to its end, wherever it was torn', () => {
    const { bytes, places } = aSegment(3);
    const last = places.at(-1)!;
    for (let length = last.from; length < last.to; length++) {
      const torn = read(bytes.subarray(0, length));
      expect(torn.lines).toHaveLength(2);
      expect(torn.soundLength).toBe(last.from);
      expect(torn.endsTorn).toBe(length > last.from);
    }
  });

  it('loses the one line whose content is damaged, and no other', () => {
    const { bytes, places } = aSegment(6);
    const { from, to } = places[2]!;
    for (let at = from + 100; at < to - 2; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at] = damaged[at] === 10 ? 11 : damaged[at]! ^ 1;
      if (damaged[at] === 10) continue;
      expect(sequences(damaged)).toEqual([1, 2, 4, 5, 6]);
    }
  });

  it('loses no line when a checksum is damaged: the next one proves it', () => {
    const { bytes, places } = aSegment(6);
    const damaged = Buffer.from(bytes);
    const at = places[2]!.from + 20;
    damaged[at] = damaged[at] === 97 ? 98 : 97;
    expect(sequences(damaged)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('never takes a line for sound that is not as it was written, whatever byte is flipped, and loses three at most', () => {
    const { bytes } = aSegment(8);
    const written = new Set(lines(1, 8).map(({ entry }) => entry));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const damaged = Buffer.from(bytes);
        damaged[at]! ^= mask;
        const found = read(damaged).lines.map(({ entry }) => entry);
        expect(found.every((entry) => written.has(entry))).toBe(true);
        expect(found.length).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 2000 },
    );
  });

  it('notices a line that is taken out, put elsewhere or put in twice', () => {
    const { bytes, places } = aSegment(4);
    const part = (index: number) => bytes.subarray(places[index]!.from, places[index]!.to);
    const head = bytes.subarray(0, places[0]!.from);
    expect(sequences(Buffer.concat([head, part(0), part(2), part(3)]))).toEqual([1, 4]);
    expect(sequences(Buffer.concat([head, part(1), part(0), part(2)]))).toEqual([]);
    expect(sequences(Buffer.concat([head, part(0), part(0), part(1)]))).toEqual([1, 2]);
  });
});
