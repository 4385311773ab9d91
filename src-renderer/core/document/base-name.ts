import type { Document } from './document';

/** The name of a document's file without its ending. */
export const baseNameOf = ({ fileName }: Pick<Document, 'fileName'>): string =>
  fileName.replace(/(?<=.)\.[^.]*$/, '');
