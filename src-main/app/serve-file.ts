import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { contentSecurityPolicy } from './content-security-policy';
import { HOST } from './origin';
import type { ServedFiles } from './served-files';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/** Where index.html wants the nonce of its response, for styles that scripts add. */
const NONCE_PLACE = '__CSP_NONCE__';

/** Answers a request for a file of the page: those of the list, and 404 for whatever else is asked. */
export async function serveFile(
  request: { url: string; method: string },
  files: ServedFiles,
  nonce: string,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, nonce);
  const path = servedPath(request.url, files);
  if (path === undefined) return answer(404, nonce);
  const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
  const content = await readFile(path).catch(() => undefined);
  if (content === undefined) return answer(404, nonce);
  const isPage = type.startsWith('text/html');
  const body = isPage ? content.toString('utf8').replaceAll(NONCE_PLACE, nonce) : new Uint8Array(content);
  return answer(200, nonce, body, type);
}

function servedPath(url: string, files: ServedFiles): string | undefined {
  try {
    const { host, pathname } = new URL(url);
    return host === HOST ? files.get(decodeURIComponent(pathname)) : undefined;
  } catch {
    return undefined;
  }
}

function answer(
  status: number,
  nonce: string,
  body?: string | Uint8Array<ArrayBuffer>,
  type = 'text/plain',
): Response {
  const headers = {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
  return new Response(body ?? null, { status, headers });
}
