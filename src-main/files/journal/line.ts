import { sha256 } from './hash';

/**
 * One line of the journal: `{"sha256":"…","entry":{…}}`. The checksum covers the entry and the checksum before it,
 * so that no line can be changed, taken out or put elsewhere without being noticed.
 */
const BEFORE_CHECKSUM = Buffer.from('{"sha256":"');
const BEFORE_ENTRY = Buffer.from('","entry":');
const CHECKSUM_AT = BEFORE_CHECKSUM.length;
const MIDDLE_AT = CHECKSUM_AT + 64;
const ENTRY_AT = MIDDLE_AT + BEFORE_ENTRY.length;
const CLOSE = '}'.charCodeAt(0);

export const chainedChecksum = (previous: string, entry: string | Uint8Array): string =>
  sha256(previous, '\n', entry);

/** Writes a line, with its line break. */
export function writeLine(previous: string, entry: string): { line: string; checksum: string } {
  const checksum = chainedChecksum(previous, entry);
  return { line: `${BEFORE_CHECKSUM.toString()}${checksum}${BEFORE_ENTRY.toString()}${entry}}\n`, checksum };
}

/** Takes a line (without its line break) apart, proving nothing; `null` where it has not even the form of one. */
export function splitLine(line: Buffer): { checksum: string; entry: Buffer } | null {
  const hasForm =
    line.length > ENTRY_AT + 1 &&
    line.subarray(0, CHECKSUM_AT).equals(BEFORE_CHECKSUM) &&
    line.subarray(MIDDLE_AT, ENTRY_AT).equals(BEFORE_ENTRY) &&
    line[line.length - 1] === CLOSE;
  if (!hasForm) return null;
  return {
    checksum: line.toString('latin1', CHECKSUM_AT, MIDDLE_AT),
    entry: line.subarray(ENTRY_AT, line.length - 1),
  };
}
