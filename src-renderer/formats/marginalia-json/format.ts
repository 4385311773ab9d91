import type { Format } from '../format';
import { exportLibrary } from './export';
import { parseExport } from './parse';

/** Annotated JSON: the program's own format, which loses nothing. Described in docs/FORMATS.md. */
export const marginaliaJson: Format = {
  id: 'marginalia-json',
  name: 'Annotated JSON',
  extension: 'json',
  mediaType: 'application/json',
  write: exportLibrary,
  read: parseExport,
};
