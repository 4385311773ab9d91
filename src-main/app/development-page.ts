import { net, type Session } from 'electron';
import { developmentPolicy } from './content-security-policy';
import { SCHEME } from './origin';

/** Serves the page from the development server, under the same origin and so with the same database. */
export function serveDevelopmentPage(session: Session, serverUrl: string): void {
  const policy = developmentPolicy(serverUrl);
  session.protocol.handle(SCHEME, async (request) => {
    const { pathname, search } = new URL(request.url);
    const fetched = await net.fetch(new URL(pathname + search, serverUrl).href, {
      // The other headers say where the page is from, which makes the request one across origins.
      headers: { accept: request.headers.get('accept') ?? '*/*' },
      bypassCustomProtocolHandlers: true,
    });
    const headers = new Headers(fetched.headers);
    headers.set('Content-Security-Policy', policy);
    return new Response(fetched.body, { status: fetched.status, headers });
  });
}
