import type { JournalledChange } from '../../contract/journal';
import { chainedChecksum, splitLine } from './line';

/** A line that bears its checksum. */
export interface SoundLine {
  change: JournalledChange;
  /** The change as it is written. */
  entry: string;
  checksum: string;
}

/** A checksum that the next line may stand on, with the lines that are proven sound if it does. */
interface Footing {
  checksum: string;
  proven: { entry: Buffer; checksum: string }[];
}

/** Each line in a row that is not sound adds a footing; more than these would prove nothing. */
const MOST_FOOTINGS = 4;

/**
 * Reads lines one after the other and hands on those that are sound. A line whose own checksum is damaged is known to be
 * sound by the one that stands on it; a line whose content is damaged is passed over, and the next is read on the
 * checksum that it states.
 */
export class ChainReader {
  #footings: Footing[];

  /** Begins after a line with this checksum. */
  constructor(previous: string) {
    this.#footings = [{ checksum: previous, proven: [] }];
  }

  /** A further checksum that the next line may stand on, known from elsewhere. */
  mayStandOn(checksum: string): void {
    if (!this.#footings.some((footing) => footing.checksum === checksum))
      this.#footings.push({ checksum, proven: [] });
  }

  /** Takes the next line, without its line break; answers with the lines that are now known to be sound. */
  feed(line: Buffer): SoundLine[] {
    const parts = splitLine(line);
    if (!parts) {
      this.#footings = [];
      return [];
    }
    const { checksum, entry } = parts;
    const computed = this.#footings.map((footing) => ({
      checksum: chainedChecksum(footing.checksum, entry),
      proven: footing.proven,
    }));
    const footing = computed.find((candidate) => candidate.checksum === checksum);
    if (footing) {
      this.#footings = [{ checksum, proven: [] }];
      return [...footing.proven, { entry, checksum }].map(soundLine);
    }
    this.#footings = [
      { checksum, proven: [] },
      ...computed.map((one) => ({
        checksum: one.checksum,
        proven: [...one.proven, { entry, checksum: one.checksum }],
      })),
    ].slice(0, MOST_FOOTINGS);
    return [];
  }
}

function soundLine({ entry, checksum }: { entry: Buffer; checksum: string }): SoundLine {
  const text = entry.toString('utf8');
  // It was checked before it was written, and it is what was written.
  return { change: JSON.parse(text) as JournalledChange, entry: text, checksum };
}
