import type { KeepingRefusal } from '../../contract/journal';
import { refuse, type Result } from '../../contract/result';
import { errorCode } from '../error-code';
import { writeRefusalCode } from '../write-atomic';
import type { JournalDisk } from './journal-disk';

/** What the journal itself refuses; what the disk refuses has the disk's own errors. */
export class KeepingError extends Error {
  constructor(readonly code: KeepingRefusal['code']) {
    super(code);
  }
}

/** An error of the journal or the disk as a value. */
export const keepingRefusal = (error: unknown): Result<never, KeepingRefusal> =>
  refuse({ code: error instanceof KeepingError ? error.code : writeRefusalCode(error) });

/** The content of a file; throws `missing` where there is none. */
export const readOrMissing = (path: string, disk: JournalDisk): Promise<Buffer> =>
  disk.read(path).catch((error: unknown) => {
    throw errorCode(error) === 'ENOENT' ? new KeepingError('missing') : error;
  });
