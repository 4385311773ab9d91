import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { interactive } from './support/launch';
import { fixtureFile } from './support/fixture-files';
import { expect, test } from './support/program';

/** A server that must never hear of the program. */
async function listeningServer(): Promise<{ url: string; heard: string[]; server: Server }> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('heard');
  });
  server.on('upgrade', (request, socket) => {
    heard.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, server };
}

test.describe('the page', () => {
  test('has nothing of Node and three functions of ours', async ({ program: { page } }) => {
    const found = await page.evaluate(() => ({
      node: ['require', 'process', 'Buffer', 'global', 'module', '__dirname'].filter(
        (name) => name in window,
      ),
      ours: Object.fromEntries(
        Object.entries(window.marginalia).map(([name, value]) => [name, typeof value]),
      ),
      replaceable: Object.getOwnPropertyDescriptor(window, 'marginalia')?.configurable,
    }));
    expect(found).toEqual({
      node: [],
      ours: { call: 'function', openDropped: 'function', on: 'function' },
      replaceable: false,
    });
  });

  test('is sandboxed and apart from the preload', async ({ program: { app } }) => {
    const set = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) =>
        (
          window.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
        ).getLastWebPreferences(),
      ),
    );
    expect(set).toHaveLength(1);
    expect(set[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('has our origin and the policy of the contract, with a nonce of its own each time', async ({
    program,
  }) => {
    const { page } = program;
    const { origin, secure, meta, policies, nosniff } = await page.evaluate(async () => {
      const answers = await Promise.all([fetch('app://marginalia/'), fetch('app://marginalia/index.html')]);
      return {
        origin: window.origin,
        secure: window.isSecureContext,
        meta: document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '',
        policies: answers.map((answer) => answer.headers.get('content-security-policy') ?? ''),
        nosniff: answers.map((answer) => answer.headers.get('x-content-type-options')),
      };
    });
    const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
    expect({ origin, secure, nosniff }).toEqual({
      origin: 'app://marginalia',
      secure: true,
      nosniff: ['nosniff', 'nosniff'],
    });
    expect(policies[0]).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonces[0]}'; ` +
        `style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; ` +
        `object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(meta).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(new Set([meta, ...nonces]).size).toBe(3);
  });

  test('runs no text as a script', async ({ program: { page } }) => {
    const outcome = await page.evaluate(async () => {
      const ran: string[] = [];
      (window as unknown as { ran: string[] }).ran = ran;
      const attempts: Record<string, () => unknown> = {
        eval: () => (0, eval)('window.ran.push("eval")'),
        Function: () => (Reflect.construct(Function, ['window.ran.push("Function")']) as () => void)(),
        timer: () => (setTimeout as (text: string) => unknown)('window.ran.push("timer")'),
        'script element': () => {
          const script = document.createElement('script');
          script.textContent = 'window.ran.push("script element")';
          document.body.append(script);
        },
        'data: script': () => {
          const script = document.createElement('script');
          script.src = 'data:text/javascript,window.ran.push("data: script")';
          document.body.append(script);
        },
        'blob: script': () => {
          const script = document.createElement('script');
          script.src = URL.createObjectURL(new Blob(['window.ran.push("blob: script")']));
          document.body.append(script);
        },
        'event attribute': () => {
          const button = document.createElement('button');
          button.setAttribute('onclick', 'window.ran.push("event attribute")');
          document.body.append(button);
          button.click();
        },
        'javascript: link': () => {
          const link = document.createElement('a');
          link.href = 'javascript:window.ran.push("javascript: link")';
          document.body.append(link);
          link.click();
        },
        worker: () => new Worker(URL.createObjectURL(new Blob(['1']))),
      };
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      );
      // From a timer, since the tools that drive this test may do what the page may not.
      await new Promise<void>((done) => {
        setTimeout(() => {
          for (const attempt of Object.values(attempts)) {
            try {
              attempt();
            } catch {
              // Refused on the spot.
            }
          }
          setTimeout(done, 300);
        });
      });
      return { ran, violations, attempts: Object.keys(attempts).length };
    });
    expect(outcome.ran).toEqual([]);
    expect(outcome.violations).toHaveLength(outcome.attempts);
  });

  test('takes styles from elements of ours alone, and from attributes', async ({ program: { page } }) => {
    const applied = await page.evaluate(() => {
      const probe = document.createElement('div');
      probe.id = 'probe';
      probe.setAttribute('style', 'width: 7px');
      const style = document.createElement('style');
      style.textContent = '#probe { height: 9px }';
      document.body.append(probe, style);
      const { width, height } = getComputedStyle(probe);
      return { width, height };
    });
    expect(applied.width).toBe('7px');
    expect(applied.height).not.toBe('9px');
  });
});

test.describe('the window', () => {
  test('goes nowhere else', async ({ program: { app, page }, folder }) => {
    const file = await fixtureFile(folder, 'page.html', 'elsewhere');
    const { url, heard, server } = await listeningServer();
    const targets = [url, 'https://example.org/', `file://${file}`, 'app://elsewhere/', 'data:text/html,x'];
    // Asked of the page at once: Playwright's own locators wait for the navigation that never comes.
    const hasStayed = () => page.evaluate(() => 'neverLeft' in window);
    await page.evaluate(() => Object.assign(window, { neverLeft: true }));
    for (const target of targets) {
      await page.evaluate((address) => {
        const link = document.createElement('a');
        link.href = address;
        document.body.append(link);
        link.click();
        location.href = address;
      }, target);
      await page.waitForTimeout(100);
      expect(await hasStayed(), target).toBe(true);
    }
    await page.evaluate((address) => {
      const refresh = document.createElement('meta');
      refresh.httpEquiv = 'refresh';
      refresh.content = `0; url=${address}`;
      document.head.append(refresh);
      const form = document.createElement('form');
      form.action = address;
      document.body.append(form);
      form.submit();
    }, url);
    await page.waitForTimeout(300);
    expect(await hasStayed()).toBe(true);
    expect(
      await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL())),
    ).toEqual(['app://marginalia/']);
    expect(heard).toEqual([]);
    server.close();
  });

  test('comes back from a blank page, which no one can refuse', async ({ program: { page } }) => {
    await page.evaluate(() => {
      document.body.classList.add('left');
      location.href = 'about:blank';
    });
    await page.waitForURL('app://marginalia/');
    await interactive(page);
    await expect(page.locator('body')).not.toHaveClass(/left/);
  });

  test('may load its page anew', async ({ program: { page } }) => {
    await page.evaluate(() => document.body.classList.add('left'));
    await page.evaluate(() => location.reload());
    await expect(page.locator('body')).not.toHaveClass(/left/);
    await interactive(page);
  });

  test('is the only one there will be', async ({ program: { app, page } }) => {
    const opened = await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'app://marginalia/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      return ['https://example.org/', 'app://marginalia/', 'about:blank', ''].map((url) => window.open(url));
    });
    expect(opened).toEqual([null, null, null, null]);
    await page.waitForTimeout(300);
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });

  test('embeds no other page', async ({ program: { app, page } }) => {
    const { isPlain, frames } = await page.evaluate(async () => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'app://marginalia/');
      view.setAttribute('nodeintegration', '');
      const frame = document.createElement('iframe');
      frame.src = 'app://marginalia/';
      document.body.append(view, frame);
      await new Promise((done) => setTimeout(done, 500));
      return { isPlain: !('getWebContentsId' in view) && !('reload' in view), frames: window.frames.length };
    });
    expect(isPlain).toBe(true);
    expect(frames).toBe(1);
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
    // What stands there is Chromium's page about the refusal, which has no origin.
    const origins = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.frames.map((frame) => frame.origin),
    );
    expect(origins).toEqual(['null']);
  });

  test('grants no permission', async ({ program: { page } }) => {
    const outcome = await page.evaluate(async () => {
      const refusal = (promise: Promise<unknown>) =>
        promise.then(
          () => 'granted',
          (error: unknown) => (error as Error).name,
        );
      const states = await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map(
          async (name) => {
            const { state } = await navigator.permissions.query({ name: name as PermissionName });
            return [name, state];
          },
        ),
      );
      return {
        notification: await Notification.requestPermission(),
        location: await new Promise((done) => {
          navigator.geolocation.getCurrentPosition(
            () => done('granted'),
            (error) => done(error.code),
          );
        }),
        clipboard: await refusal(navigator.clipboard.readText()),
        microphone: await refusal(navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await refusal(navigator.mediaDevices.getDisplayMedia({ video: true })),
        midi: await refusal(navigator.requestMIDIAccess({ sysex: true })),
        states: Object.fromEntries(states) as Record<string, string>,
      };
    });
    expect(outcome.notification).toBe('denied');
    expect(outcome.location).toBe(1);
    for (const name of ['clipboard', 'microphone', 'screen', 'midi'] as const) {
      expect(outcome[name], name).not.toBe('granted');
    }
    expect(Object.values(outcome.states)).not.toContain('granted');
  });
});

test.describe('a request', () => {
  test('of the page reaches no server and no file', async ({ program: { page }, folder }) => {
    const secret = await fixtureFile(folder, 'secret.txt', 'secret');
    const { url, heard, server } = await listeningServer();
    const answers = await page.evaluate(
      async ({ server, file }) => {
        const add = (name: string, attributes: Record<string, string>) => {
          const element = document.createElement(name);
          for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
          document.body.append(element);
        };
        add('img', { src: `${server}/img` });
        add('script', { src: `${server}/script` });
        add('link', { rel: 'stylesheet', href: `${server}/style` });
        add('link', { rel: 'prefetch', href: `${server}/prefetch` });
        add('iframe', { src: `${server}/frame` });
        add('video', { src: `${server}/video` });
        add('object', { data: `${server}/object` });
        add('div', { style: `background-image: url(${server}/background)` });
        navigator.sendBeacon(`${server}/beacon`);
        const socket = new WebSocket(server.replace('http', 'ws'));
        socket.onerror = () => undefined;
        const tries = [`${server}/fetch`, 'https://example.org/', `file://${file}`].map((address) =>
          fetch(address).then(
            () => 'answered',
            () => 'refused',
          ),
        );
        const request = new XMLHttpRequest();
        request.open('GET', `file://${file}`);
        const xhr = new Promise((done) => {
          request.onloadend = () => done(request.responseText);
          request.send();
        });
        await new Promise((done) => setTimeout(done, 500));
        return [...(await Promise.all(tries)), await xhr];
      },
      { server: url, file: secret },
    );
    expect(answers).toEqual(['refused', 'refused', 'refused', '']);
    expect(heard).toEqual([]);
    server.close();
  });

  test('is stopped by the session even where no policy of a page would stop it', async ({
    program: { app },
    folder,
  }) => {
    const secret = await fixtureFile(folder, 'secret.txt', 'secret');
    const { url, heard, server } = await listeningServer();
    const addresses = [url, `file://${secret}`, 'app://elsewhere/'];
    const outcomes = await app.evaluate(async ({ BrowserWindow, session }, tried) => {
      const other = new BrowserWindow({ show: false });
      const loaded: string[] = [];
      for (const address of tried) {
        await other.loadURL(address).then(
          () => loaded.push(address),
          () => undefined,
        );
      }
      other.destroy();
      const fetched = await session.defaultSession.fetch(tried[0] ?? '').then(
        () => 'answered',
        () => 'refused',
      );
      return { fetched, loaded };
    }, addresses);
    expect(outcomes).toEqual({ fetched: 'refused', loaded: [] });
    expect(heard).toEqual([]);
    server.close();
  });

  test('for a file outside the page is answered with 404, however it is written', async ({
    program: { page },
  }) => {
    const paths = [
      '../../etc/passwd',
      '..%2f..%2f..%2f..%2fetc%2fpasswd',
      '%2e%2e/%2e%2e/etc/passwd',
      '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '..%5c..%5cetc%5cpasswd',
      '..\\..\\etc\\passwd',
      'assets/..%2f..%2fmain%2fmain.js',
      '../main/main.js',
      '/etc/passwd',
      '%2fetc%2fpasswd',
      'file:%2f%2f%2fetc/passwd',
      'index.html%00.js',
      '%',
      'package.json',
    ];
    const answers = await page.evaluate(
      (tried) =>
        Promise.all(
          tried.map(async (path) => {
            const answer = await fetch(`app://marginalia/${path}`);
            return [path, answer.status, await answer.text()];
          }),
        ),
      paths,
    );
    expect(answers).toEqual(paths.map((path) => [path, 404, '']));
  });
});

test.describe('a call', () => {
  test('of a name that does not exist is refused, and reaches no other channel', async ({
    program: { page },
  }) => {
    const outcomes = await page.evaluate(() => {
      const call = window.marginalia.call as unknown as (name: unknown, input?: unknown) => Promise<unknown>;
      const names = ['documents.readPath', '', '__proto__', 'toString', '../documents.recent', null, 7, {}];
      return Promise.all(
        names.map((name) =>
          call(name).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      );
    });
    expect(new Set(outcomes)).toEqual(new Set(['refused']));
  });

  test('of the wrong shape is refused in words that tell nothing', async ({ program: { page } }) => {
    const outcomes = await page.evaluate(() => {
      const call = window.marginalia.call as unknown as (name: string, input?: unknown) => Promise<unknown>;
      const sent: [string, unknown][] = [
        ['documents.recent', { path: '/etc/passwd' }],
        ['documents.openRecent', { token: ['/etc/passwd'] }],
        ['documents.openRecent', '/etc/passwd'],
        ['exports.save', { suggestedName: 'a.json', content: '{}', path: '/tmp/owned' }],
        ['exports.save', { content: '{}' }],
        ['preferences.change', { theme: 'pink' }],
        ['preferences.change', { zoom: 1e9 }],
        ['menu.show', [{ label: 'x', items: [{ kind: 'role', role: 'toggleDevTools' }] }]],
      ];
      return Promise.all(
        sent.map(([name, input]) => call(name, input).catch((error: unknown) => (error as Error).message)),
      );
    });
    for (const outcome of outcomes) expect(outcome).toMatch(/Error: Refused: wrong shape$/);
  });

  test('from another window or another origin is refused', async ({ program: { app } }) => {
    const outcomes = await app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      const answers: unknown[] = [];
      for (const address of ['app://marginalia/', 'about:blank']) {
        await other.loadURL(address);
        answers.push(
          await other.webContents.executeJavaScript(
            `window.marginalia.call('documents.recent').then(() => 'answered', (error) => error.message)`,
          ),
        );
      }
      other.destroy();
      return answers;
    });
    expect(outcomes).toHaveLength(2);
    for (const outcome of outcomes) expect(outcome).toMatch(/Error: Refused: unknown sender$/);
  });

  test('cannot be made by a frame within the page', async ({ program: { page } }) => {
    const bridges = await page.evaluate(async () => {
      const frames = ['about:blank', 'about:srcdoc', 'app://marginalia/'].map((source) => {
        const frame = document.createElement('iframe');
        if (source === 'about:srcdoc') frame.srcdoc = '<p>within</p>';
        else frame.src = source;
        document.body.append(frame);
        return frame;
      });
      await new Promise((done) => setTimeout(done, 500));
      return frames.map((frame) => {
        try {
          return typeof frame.contentWindow?.marginalia;
        } catch {
          return 'out of reach';
        }
      });
    });
    expect(bridges).not.toContain('object');
  });
});

test.describe('a path', () => {
  test('cannot be sent by the page, in whatever guise', async ({ program: { page }, folder }) => {
    const secret = await fixtureFile(folder, 'secret.txt', 'The secret text.');
    const outcomes = await page.evaluate(async (path) => {
      const call = window.marginalia.call as unknown as (name: unknown, input?: unknown) => Promise<unknown>;
      const openDropped = window.marginalia.openDropped as unknown as (files: unknown) => Promise<unknown>;
      const settled = (promise: Promise<unknown>) => promise.catch(() => 'refused');
      let asked = 0;
      const shifting = { toString: () => (asked++ === 0 ? 'documents.recent' : 'documents.openDropped') };
      const forged = new File(['forged'], 'secret.txt');
      Object.defineProperty(forged, 'path', { value: path });
      return {
        call: await settled(call('documents.openDropped', { paths: [path] })),
        list: await settled(call(['documents.openDropped'], { paths: [path] })),
        shifting: await settled(call(shifting, { paths: [path] })),
        token: await settled(call('documents.openRecent', { token: path })),
        forged: await settled(openDropped([forged])),
        object: await settled(openDropped([{ path, name: 'secret.txt' }])),
        text: await settled(openDropped([path])),
        noList: await settled(openDropped({ length: 1, 0: { path } })),
      };
    }, secret);
    expect(JSON.stringify(outcomes)).not.toContain('The secret text.');
    expect(outcomes).toMatchObject({
      call: 'refused',
      list: 'refused',
      shifting: 'refused',
      token: { ok: false, refusal: { code: 'missing', fileName: '' } },
      forged: [],
    });
  });

  test('is not to be had from the page either', async ({ launch, folder }) => {
    const path = await fixtureFile(folder, 'minutes.txt', 'The minutes.');
    const { page } = await launch({ files: [path] });
    const recent = await page.evaluate(() => window.marginalia.call('documents.recent', undefined));
    expect(recent).toMatchObject([{ fileName: 'minutes.txt' }]);
    expect(recent[0]?.token).toMatch(/^[0-9a-f-]{36}$/);
  });
});
