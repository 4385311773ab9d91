import { randomBytes } from 'node:crypto';
import type { Protocol, Session } from 'electron';
import { SCHEME } from './origin';
import { serveFile } from './serve-file';
import { gatherServedFiles } from './served-files';

/** Gives the scheme an origin, storage and modules like the web has. Before the program is ready, or never. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page from a fixed list of files, with a nonce of its own for each response. */
export async function serveBuiltPage(session: Session, folder: string): Promise<void> {
  const files = await gatherServedFiles(folder);
  session.protocol.handle(SCHEME, (request) => serveFile(request, files, randomBytes(16).toString('base64')));
}
