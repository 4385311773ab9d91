import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from 'electron';
import { ORIGIN } from './origin';

/** Removes the page's databases. What they were is put aside first, as well as it can be read. */
export async function removeStore(session: Session, userData: string): Promise<void> {
  const aside = join(userData, 'IndexedDB set aside');
  await rm(aside, { recursive: true, force: true });
  await cp(join(userData, 'IndexedDB'), aside, { recursive: true }).catch((error: unknown) => {
    console.error('The damaged store could not be put aside', error);
  });
  await session.clearStorageData({ origin: ORIGIN, storages: ['indexdb'] });
}
