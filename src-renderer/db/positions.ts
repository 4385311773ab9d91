import type { ReadingPosition } from '../core/document/reading-position';
import type { LibraryDatabase } from './database';

export const readPosition = (db: LibraryDatabase, documentId: string): Promise<ReadingPosition | undefined> =>
  db.positions.get(documentId);

export const writePosition = async (db: LibraryDatabase, position: ReadingPosition): Promise<void> => {
  await db.positions.put(position);
};
