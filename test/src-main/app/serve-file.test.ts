import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveFile } from '../../../src-main/app/serve-file';
import { gatherServedFiles, type ServedFiles } from '../../../src-main/app/served-files';
import { temporaryFolder } from '../files/temporary-folder';

const NONCE = 'bm9uY2U=';

async function served(): Promise<ServedFiles> {
  const outer = await temporaryFolder();
  const folder = join(outer, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(outer, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  await writeFile(join(folder, 'assets', 'a b.js'), 'export {};');
  await writeFile(join(folder, 'assets', 'font.woff2'), Buffer.from([0, 1, 2, 255]));
  await writeFile(join(folder, 'assets', 'data.bin'), '__CSP_NONCE__');
  return gatherServedFiles(folder);
}

const get = async (url: string, method = 'GET') => serveFile({ url, method }, await served(), NONCE);

describe('serving the page', () => {
  it('puts the nonce of the response into the page and into its policy', async () => {
    const response = await get('app://marginalia/');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(`<meta name="csp-nonce" content="${NONCE}">`);
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${NONCE}'`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it.each([
    ['assets/a%20b.js', 'text/javascript; charset=utf-8'],
    ['assets/font.woff2', 'font/woff2'],
    ['assets/data.bin', 'application/octet-stream'],
    ['index.html?v=1#top', 'text/html; charset=utf-8'],
  ])('serves %s as %s and lets no one guess', async (path, type) => {
    const response = await get(`app://marginalia/${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('changes nothing in what is no page', async () => {
    expect(new Uint8Array(await (await get('app://marginalia/assets/font.woff2')).arrayBuffer())).toEqual(
      new Uint8Array([0, 1, 2, 255]),
    );
    expect(await (await get('app://marginalia/assets/data.bin')).text()).toBe('__CSP_NONCE__');
  });

  it.each([
    'app://marginalia/secret.txt',
    'app://marginalia/../secret.txt',
    'app://marginalia/..%2fsecret.txt',
    'app://marginalia/%2e%2e/secret.txt',
    'app://marginalia/%2e%2e%2fsecret.txt',
    'app://marginalia/..%5csecret.txt',
    'app://marginalia/..\\secret.txt',
    'app://marginalia/assets/..%2f..%2fsecret.txt',
    'app://marginalia//etc/passwd',
    'app://marginalia/%00',
    'app://marginalia/%',
    'app://marginalia/assets',
    'app://marginalia/assets/',
    'app://elsewhere/index.html',
    'app://marginalia.evil/index.html',
    'no address',
  ])('answers %s with 404', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('answers what would change something with 405', async () => {
    expect((await get('app://marginalia/', 'POST')).status).toBe(405);
  });
});
