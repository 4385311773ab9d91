import { z } from '../../contract/schema';
import type { ChainReader, SoundLine } from './chain-reader';

/** The lines of a journal lie in files one after the other, each named by its first sequence. */
export const segmentName = (first: number): string => `log-${String(first).padStart(12, '0')}.jsonl`;

/** The sequence of the first line of a segment, by its name; `null` for other files. */
export function firstOfSegment(name: string): number | null {
  const digits = /^log-(\d{12})\.jsonl$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

const segmentHeader = z.object({
  /** Version of the form of journals. */
  journal: z.literal(1),
  id: z.string(),
  schema: z.number(),
  first: z.number(),
  /** The checksum that its first line stands on. */
  previous: z.string(),
});

export type SegmentHeader = z.infer<typeof segmentHeader>;

export const writeSegmentHeader = (header: SegmentHeader): string => `${JSON.stringify(header)}\n`;

export interface SegmentReading {
  header: SegmentHeader | null;
  lines: SoundLine[];
  /** Up to the end of the last sound line (or the header), in bytes; what comes after it is torn or damaged. */
  soundLength: number;
  /** Whether what comes after it is no more than a line that was not written to its end. */
  endsTorn: boolean;
}

/** Reads the bytes of a segment; the reader knows what its first line stands on. */
export function readSegment(
  bytes: Buffer,
  readerAfter: (header: SegmentHeader | null) => ChainReader,
): SegmentReading {
  let header: SegmentHeader | null = null;
  let reader: ChainReader | null = null;
  const lines: SoundLine[] = [];
  let soundLength = 0;
  let whole = 0;
  for (const { line, end } of physicalLines(bytes)) {
    whole = end;
    if (!reader) {
      header = readHeader(line);
      reader = readerAfter(header);
      if (header) {
        soundLength = end;
        continue;
      }
    }
    const sound = reader.feed(line);
    if (sound.length > 0) soundLength = end;
    for (const one of sound) lines.push(one);
  }
  return { header, lines, soundLength, endsTorn: whole === soundLength && whole < bytes.length };
}

function readHeader(line: Buffer): SegmentHeader | null {
  if (line.length > 1000) return null;
  try {
    return segmentHeader.safeParse(JSON.parse(line.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Lines that end in a line break; what comes after the last one is not among them. */
function* physicalLines(bytes: Buffer): Generator<{ line: Buffer; end: number }> {
  for (let start = 0; ;) {
    const at = bytes.indexOf(10, start);
    if (at === -1) return;
    yield { line: bytes.subarray(start, at), end: at + 1 };
    start = at + 1;
  }
}
