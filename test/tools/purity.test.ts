import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { expect, it } from 'vitest';
import { bridgeConfig, purityConfig } from '../../tools/lint/purity.mjs';

const project = join(import.meta.dirname, '..', '..');
const linter = new ESLint({
  cwd: project,
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
    purityConfig,
    bridgeConfig,
  ] as ESLint.Options['overrideConfig'] & object,
});

async function complaints(code: string, filePath: string) {
  const [result] = await linter.lintText(code, { filePath: join(project, filePath) });
  return result?.messages.map(({ message }) => message).join();
}

it.each(['Date.now()', 'new Date()'])('keeps the clock out of core: %s', async (code) => {
  expect(await complaints(code, 'src-renderer/core/span/probe.ts')).toContain('knows no clock');
});

it.each(['Math.random()', 'crypto.randomUUID()'])('keeps chance out of formats: %s', async (code) => {
  expect(await complaints(code, 'src-renderer/formats/text/probe.ts')).toContain('knows no chance');
});

it.each(['document.title', 'indexedDB.open("x")', 'fetch("x")'])(
  'keeps the browser out of core: %s',
  async (code) => {
    expect(await complaints(code, 'src-renderer/core/span/probe.ts')).toContain('pure');
  },
);

it('lets core read a date that was handed in', async () => {
  expect(await complaints('new Date(at).getTime()', 'src-renderer/core/span/probe.ts')).toBe('');
});

it('keeps the bridge to host', async () => {
  const code = 'window.marginalia.call("menu.show", [])';
  expect(await complaints(code, 'src-renderer/state/probe.ts')).toContain('host/ alone');
  expect(await complaints(code, 'src-renderer/host/probe.ts')).toBe('');
});

it('bans {@html} as an error in every component', async () => {
  const own = new ESLint({ cwd: project });
  const { rules } = (await own.calculateConfigForFile(join(project, 'src-renderer/App.svelte'))) as {
    rules: Record<string, unknown[]>;
  };
  expect(rules['svelte/no-at-html-tags']).toEqual([2]);
});
