import type { LibraryDatabase } from './database';

export const readSession = async (db: LibraryDatabase, key: string): Promise<string | null> =>
  (await db.session.get(key))?.value ?? null;

export const writeSession = async (db: LibraryDatabase, key: string, value: string | null): Promise<void> => {
  if (value === null) await db.session.delete(key);
  else await db.session.put({ key, value });
};
