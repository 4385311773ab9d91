import type { Party } from '../core/party/party';
import type { LibraryDatabase } from './database';

export const readParties = (db: LibraryDatabase): Promise<Party[]> => db.parties.toArray();
