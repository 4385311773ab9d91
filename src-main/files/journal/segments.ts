import { join } from 'node:path';
import type { JournalLine } from '../../contract/journal';
import { replaceFile } from '../write-atomic';
import { ChainReader, type SoundLine } from './chain-reader';
import { sha256 } from './hash';
import type { AppendHandle, JournalDisk } from './journal-disk';
import { KeepingError } from './keeping-error';
import { writeLine } from './line';
import {
  firstOfSegment,
  readSegment,
  segmentName,
  writeSegmentHeader,
  type SegmentHeader,
  type SegmentReading,
} from './segment';

/** A segment that has reached this length gets no further line, in bytes. */
const SEGMENT_LENGTH = 4 * 2 ** 20;

interface Segment {
  path: string;
  first: number;
}

/** Where reading begins: a change, and the checksum of its line. */
export interface Footing {
  sequence: number;
  checksum: string;
}

/** The lines of a journal on the disk, one for each change, in files one after the other. Given up at the first error. */
export class Segments {
  /** The sequence of the last change. */
  last: number;
  /** The checksum of its line, which the next stands on. */
  checksum: string;
  /** SHA-256 of the last change; `null` where its line is not kept. */
  lastDigest: string | null = null;
  /** How many lines after the footing cannot be read. */
  damaged = 0;
  /** Lines that were written to their end and cannot be read stand at the end, with none after them. */
  endsDamaged = false;
  #segments: Segment[] = [];
  #handle: AppendHandle | null = null;
  /** Up to where the last segment is sound, and how long it is, in bytes. */
  #sound = 0;
  #length = 0;

  private constructor(
    private folder: string,
    private disk: JournalDisk,
    private kind: Pick<SegmentHeader, 'id' | 'schema'>,
    footing: Footing,
  ) {
    this.last = footing.sequence;
    this.checksum = footing.checksum;
  }

  /** Reads on from a footing and tells of each sound line after it. Writes nothing: what is torn is cut when a line comes. */
  static async open(
    folder: string,
    disk: JournalDisk,
    kind: Pick<SegmentHeader, 'id' | 'schema'>,
    footing: Footing,
    tell: (line: SoundLine) => void,
  ): Promise<Segments> {
    const opened = new Segments(folder, disk, kind, footing);
    opened.#segments = segmentsOf(folder, await disk.list(folder));
    await opened.#scan(footing, tell);
    return opened;
  }

  /** The header of the first segment that has one. */
  static async header(folder: string, disk: JournalDisk): Promise<SegmentHeader | null> {
    for (const { path } of segmentsOf(folder, await disk.list(folder))) {
      const { header } = readSegment(await disk.read(path), () => new ChainReader(''));
      if (header) return header;
    }
    return null;
  }

  /**
   * Writes lines that follow on the last; when it resolves, they are on the disk. Throws `out-of-step` where they do not
   * follow, `missing` where the file is no longer what it was, and what the disk throws.
   */
  async append(lines: readonly JournalLine[]): Promise<void> {
    if (lines.some(({ sequence }, index) => sequence !== this.last + 1 + index))
      throw new KeepingError('out-of-step');
    let { checksum } = this;
    const written = lines.map(({ entry }) => {
      const one = writeLine(checksum, entry);
      checksum = one.checksum;
      return one.line;
    });
    await this.#write(written.join(''));
    const final = lines.at(-1);
    if (!final) return;
    this.checksum = checksum;
    this.last = final.sequence;
    this.lastDigest = sha256(final.entry);
  }

  /** The sound lines after a sequence, oldest first. */
  async *lines(after: number): AsyncGenerator<SoundLine> {
    const { last } = this;
    for (const [index, segment] of this.#segments.entries()) {
      const next = this.#segments[index + 1]?.first;
      if (next !== undefined && next <= after + 1) continue;
      for (const line of (await this.#read(segment)).lines)
        if (line.change.sequence > after && line.change.sequence <= last) yield line;
    }
  }

  /** SHA-256 of a change; `null` where its line is not kept or not sound. */
  async digest(sequence: number): Promise<string | null> {
    if (sequence === this.last) return this.lastDigest;
    const segment = this.#segments.findLast(({ first }) => first <= sequence);
    if (!segment) return null;
    const { lines } = await this.#read(segment);
    const line = lines.find(({ change }) => change.sequence === sequence);
    return line ? sha256(line.entry) : null;
  }

  /** Lets go of the oldest segments that hold no change after a sequence, nor one made at a time or later. */
  async drop(upTo: number, madeBefore: string): Promise<void> {
    for (;;) {
      const [segment, next] = this.#segments;
      if (!segment || !next || next.first > upTo + 1) return;
      const { lines } = await this.#read(segment);
      if ((lines.at(-1)?.change.at ?? '') >= madeBefore) return;
      await this.disk.remove(segment.path);
      this.#segments.shift();
    }
  }

  /** Whether the last segment was not written to its end, or something else stands there. */
  get isTorn(): boolean {
    return this.#segments.length > 0 && (this.#sound === 0 || this.#length > this.#sound);
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = null;
  }

  async #scan(footing: Footing, tell: (line: SoundLine) => void): Promise<void> {
    const from = Math.max(
      0,
      this.#segments.findLastIndex(({ first }) => first <= footing.sequence + 1),
    );
    let reader: ChainReader | null = null;
    for (const segment of this.#segments.slice(from)) {
      const bytes = await this.disk.read(segment.path);
      const reading = readSegment(bytes, (header) => {
        reader ??= new ChainReader(header?.previous ?? footing.checksum);
        if (header) reader.mayStandOn(header.previous);
        return reader;
      });
      for (const line of reading.lines) this.#take(line, footing, tell);
      this.#sound = reading.soundLength;
      this.#length = bytes.length;
      this.endsDamaged = bytes.length > reading.soundLength && !reading.endsTorn;
    }
    // A segment was begun, and nothing is in it yet.
    const before = this.#segments[from - 1] ?? this.#segments.at(-2);
    if (this.lastDigest === null && this.last > 0 && before) {
      const line = (await this.#read(before)).lines.at(-1);
      if (line?.change.sequence === this.last) this.lastDigest = sha256(line.entry);
    }
  }

  #take(line: SoundLine, footing: Footing, tell: (line: SoundLine) => void): void {
    const { sequence } = line.change;
    if (sequence < this.last) return;
    if (sequence > this.last) {
      this.damaged += sequence - this.last - 1;
      this.last = sequence;
      tell(line);
    } else if (line.checksum !== footing.checksum) {
      // The rows do not belong to these lines.
      this.damaged++;
    }
    this.checksum = line.checksum;
    this.lastDigest = sha256(line.entry);
  }

  async #read(segment: Segment): Promise<SegmentReading> {
    return readSegment(
      await this.disk.read(segment.path),
      (header) => new ChainReader(header?.previous ?? ''),
    );
  }

  async #write(lines: string): Promise<void> {
    const handle = await this.#openLast();
    const content = Buffer.from(lines);
    await handle.writeFile(content);
    await handle.sync();
    this.#length += content.length;
    // A file that was taken away or replaced meanwhile takes what is written along into nothing.
    const { path } = this.#segments.at(-1)!;
    if ((await this.disk.stat(path)).size !== this.#length) throw new KeepingError('missing');
    this.#sound = this.#length;
  }

  async #openLast(): Promise<AppendHandle> {
    const segment = this.#segments.at(-1);
    if (!segment) return this.#begin();
    // Begun and left: it has no sound line, and its name may promise another one than comes now.
    if (this.last < segment.first) {
      await this.#keepDamaged(segment);
      await this.disk.remove(segment.path);
      this.#segments.pop();
      return this.#begin();
    }
    if (this.#length > this.#sound) {
      await this.#keepDamaged(segment);
      this.#handle ??= await this.disk.append(segment.path);
      await this.#handle.truncate(this.#sound);
      this.#length = this.#sound;
    }
    if (this.#sound >= SEGMENT_LENGTH) return this.#begin();
    this.#handle ??= await this.disk.append(segment.path);
    return this.#handle;
  }

  /** What was written to its end and cannot be read is put aside before it is cut off. */
  async #keepDamaged({ path }: Segment): Promise<void> {
    if (this.endsDamaged) await replaceFile(`${path}.damaged`, await this.disk.read(path), this.disk);
    this.endsDamaged = false;
  }

  async #begin(): Promise<AppendHandle> {
    await this.close();
    const first = this.last + 1;
    const path = join(this.folder, segmentName(first));
    const header = Buffer.from(
      writeSegmentHeader({ journal: 1, ...this.kind, first, previous: this.checksum }),
    );
    this.#handle = await this.disk.append(path);
    await this.#handle.writeFile(header);
    await this.disk.syncFolder(this.folder);
    this.#segments.push({ path, first });
    this.#length = this.#sound = header.length;
    return this.#handle;
  }
}

const segmentsOf = (folder: string, names: string[]): Segment[] =>
  names.flatMap((name) => {
    const first = firstOfSegment(name);
    return first === null ? [] : [{ path: join(folder, name), first }];
  });
