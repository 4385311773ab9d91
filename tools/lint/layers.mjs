/**
 * @typedef {object} Layer
 * @property {string} folder
 * @property {string[]} mayImport Layers; a layer may always import itself.
 * @property {string[]} [mayImportTypesOf]
 * @property {{ source?: string, origin?: 'core' }[]} [mustNotUse] Packages by name; the origin `core` is Node itself.
 */

const browserOnly = ['svelte', 'dexie', '@codemirror/*', 'bits-ui', '@lucide/svelte'].map((source) => ({
  source,
}));
const dexie = [{ source: 'dexie' }];
const electron = [{ source: 'electron' }];
/** @type {{ origin: 'core' }[]} */
const node = [{ origin: 'core' }];

/**
 * The layer table of docs/ARCHITECTURE.md. All that is not named here is an error; there is no list of exceptions.
 * @type {Record<string, Layer>}
 */
export const layers = {
  contract: {
    folder: 'src-main/contract',
    mayImport: [],
    mustNotUse: [...browserOnly, ...electron, ...node],
  },
  preload: { folder: 'src-main/preload', mayImport: ['contract'], mustNotUse: [...browserOnly, ...node] },
  files: { folder: 'src-main/files', mayImport: ['contract'], mustNotUse: [...browserOnly, ...electron] },
  handlers: { folder: 'src-main/handlers', mayImport: ['contract', 'files'], mustNotUse: browserOnly },
  app: { folder: 'src-main/app', mayImport: ['contract', 'files', 'handlers'], mustNotUse: browserOnly },
  cli: {
    folder: 'src-main/cli',
    mayImport: ['core', 'formats', 'files'],
    mustNotUse: [...browserOnly, ...electron],
  },
  bundled: { folder: 'resources', mayImport: [] },
  core: {
    folder: 'src-renderer/core',
    mayImport: ['bundled'],
    mustNotUse: [...browserOnly, ...electron, ...node],
  },
  formats: {
    folder: 'src-renderer/formats',
    mayImport: ['core'],
    mustNotUse: [...browserOnly, ...electron, ...node],
  },
  db: { folder: 'src-renderer/db', mayImport: ['core'], mustNotUse: [...electron, ...node] },
  host: {
    folder: 'src-renderer/host',
    mayImport: ['contract'],
    mustNotUse: [...browserOnly, ...electron, ...node],
  },
  commands: {
    folder: 'src-renderer/commands',
    mayImport: ['core', 'formats', 'db', 'host'],
    mustNotUse: [...electron, ...node],
  },
  state: {
    folder: 'src-renderer/state',
    mayImport: ['core', 'db', 'commands', 'host'],
    mustNotUse: [...electron, ...node],
  },
  ui: {
    folder: 'src-renderer/ui',
    mayImport: [],
    mayImportTypesOf: ['core'],
    mustNotUse: [...electron, ...node],
  },
  feature: {
    folder: 'src-renderer/features/*',
    mayImport: ['core', 'state', 'commands', 'ui'],
    mustNotUse: [...dexie, ...electron, ...node],
  },
};
