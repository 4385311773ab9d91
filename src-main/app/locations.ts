import { app } from 'electron';
import { join } from 'node:path';

/** The folder of the built main process; the others lie beside it, packaged or not. */
const main = import.meta.dirname;

export const preloadPath = join(main, '../preload/preload.cjs');
export const rendererFolder = join(main, '../renderer');

/** Samples and icons: beside the archive when packaged, in the project folder otherwise. */
export const resourcePath = (...parts: string[]) =>
  join(app.isPackaged ? process.resourcesPath : join(main, '../..'), 'resources', ...parts);

/** A file of the profile. */
export const profilePath = (name: string) => join(app.getPath('userData'), name);
