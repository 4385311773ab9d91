import { randomUUID } from 'node:crypto';
import { BrowserWindow, session as sessions, type Session } from 'electron';
import { SCHEME, START_URL } from './origin';
import { secureSession } from './security';

const HEAD = 'margin: 0 18mm; width: 100%; display: flex; justify-content: space-between; gap: 8mm; ';
const FACE = 'font: 7.5pt Inter, Helvetica, sans-serif; color: #57524a;';

/** Chromium puts the title and the numbers of pages in; no word of the report is HTML here. */
const headerTemplate = `<div style="${HEAD}${FACE}"><span class="title"></span><span>Marginalia</span></div>`;
const footerTemplate = `<div style="${HEAD}${FACE}"><span></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

/**
 * Prints HTML as PDF in a window that is never shown: sandboxed, without scripts, in a session of its own that is kept in
 * memory alone, has nothing of ours and reaches nothing but this text.
 */
export async function printReport(html: string): Promise<Uint8Array> {
  const session = sessions.fromPartition(`report ${randomUUID()}`);
  secureSession(session, undefined);
  serve(session, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(START_URL);
    return await window.webContents.printToPDF({
      displayHeaderFooter: true,
      headerTemplate,
      footerTemplate,
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    session.protocol.unhandle(SCHEME);
  }
}

function serve(session: Session, html: string): void {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'X-Content-Type-Options': 'nosniff' };
  session.protocol.handle(SCHEME, ({ url }) =>
    url === START_URL ? new Response(html, { headers }) : new Response(null, { status: 404 }),
  );
}
