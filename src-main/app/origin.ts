/** The scheme, host and origin that the workbench is served under, in development and production alike. */
export const SCHEME = 'app';
export const HOST = 'marginalia';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const START_URL = `${ORIGIN}/`;
