import type { TagSet } from '../core/tagset/tag-set';
import type { LibraryDatabase } from './database';

export const readTagSets = (db: LibraryDatabase): Promise<TagSet[]> => db.tagSets.toArray();
