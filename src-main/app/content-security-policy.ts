import { HOST } from './origin';

/** What a page served by us may load and run. Styles may be set by scripts of ours, scripts never by styles. */
export function contentSecurityPolicy(nonce: string): string {
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    // bits-ui and CodeMirror place things by style attributes.
    'style-src-attr': ["'unsafe-inline'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    ...NEVER,
  });
}

/** The same while developing: the development server puts styles into the page and reports changes by a socket. */
export function developmentPolicy(serverUrl: string): string {
  const { host, protocol } = new URL(serverUrl);
  const socket = protocol === 'https:' ? 'wss' : 'ws';
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'", 'data:'],
    'img-src': ["'self'", 'data:'],
    // Vite tries the page's own host first and turns to its server when that fails. The session makes it fail;
    // a refusal by this policy would leave Vite waiting.
    'connect-src': ["'self'", `${socket}://${host}`, `ws://${HOST}`],
    ...NEVER,
  });
}

const NEVER = {
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

const policy = (directives: Record<string, string[]>) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
