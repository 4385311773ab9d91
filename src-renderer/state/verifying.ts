import type { History } from '../commands/history';
import { verifyLibrary, type Verification } from '../commands/verify-library';
import type { LibraryDatabase } from '../db/database';
import type { Host } from '../host/host';
import type { TagSetState } from './tag-set.svelte';

interface VerifyingParts {
  db: LibraryDatabase;
  host: Host;
  history: History;
  tagSet: TagSetState;
}

/** Looks at all that the library holds. */
export class Verifying {
  constructor(private parts: VerifyingParts) {}

  /** `null` while something is not saved. */
  verify(): Promise<Verification | null> {
    const { db, host, history, tagSet } = this.parts;
    return verifyLibrary({ db, host, history, tagSet: tagSet.current });
  }
}
