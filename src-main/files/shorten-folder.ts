import { dirname, relative, isAbsolute, join, sep } from 'node:path';

/** The folder of a file as shown to people: the home folder becomes `~`. */
export function shortenFolder(filePath: string, home: string): string {
  const folder = dirname(filePath);
  if (home === '') return folder;
  const fromHome = relative(home, folder);
  if (fromHome === '') return '~';
  const outside = fromHome === '..' || fromHome.startsWith(`..${sep}`) || isAbsolute(fromHome);
  return outside ? folder : join('~', fromHome);
}
