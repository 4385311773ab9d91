import type { App, Session, WebContents } from 'electron';
import { HOST, SCHEME, START_URL } from './origin';

/** Grants nothing and lets no request out but those for our own page (and the development server's). */
export function secureSession(session: Session, developmentServer: string | undefined): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !mayRequest(details.url, developmentServer) }),
  );
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

/**
 * Turns off what Chromium would ask servers for of its own accord; before the program is ready. What it opens besides
 * requests (WebRTC) has no address of the machine to go out by, see `guardPage`.
 */
export function quietChromium({ commandLine }: App): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'dns-prefetch-disable',
    'no-pings',
  ])
    commandLine.appendSwitch(name);
}

/** Whether windows have developer tools: in a package only where they are asked for. */
export const hasDevTools = (isPackaged: boolean, args: readonly string[]): boolean =>
  !isPackaged || args.includes('--devtools');

/** Whether a request may be made at all, whoever makes it. */
export function mayRequest(url: string, developmentServer: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (protocol === `${SCHEME}:`) return host === HOST;
  if (protocol === 'devtools:') return true;
  return developmentServer !== undefined && host === new URL(developmentServer).host;
}

/** Keeps every page there will ever be where it is: no other address, no other window, no embedded page. */
export function guardPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents));
}

/** Brings a page back that has gone to `about:blank`, the one address that Chromium asks no one about. */
export function keepAtHome(contents: WebContents): void {
  contents.on('did-navigate', (_event, url) => {
    if (url !== START_URL) void contents.loadURL(START_URL);
  });
}

function guardPage(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    // Loading our own page anew is no way out.
    if (!(event.isMainFrame && event.url === START_URL)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
