import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ESLint } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { layerConfig } from '../../tools/lint/layer-config.mjs';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'layers');
const project = join(import.meta.dirname, '..', '..');

const linter = new ESLint({
  cwd: fixtures,
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
    ...svelte.configs.base,
    { files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
    layerConfig(fixtures),
  ] as ESLint.Options['overrideConfig'] & object,
});

/** The table of the design, written down a second time: [layer, its folder, what it may import]. */
const table: [string, string, string[]][] = [
  ['contract', 'src-main/contract', []],
  ['preload', 'src-main/preload', ['contract']],
  ['files', 'src-main/files', ['contract']],
  ['handlers', 'src-main/handlers', ['contract', 'files']],
  ['app', 'src-main/app', ['contract', 'files', 'handlers']],
  ['cli', 'src-main/cli', ['core', 'formats', 'files']],
  ['core', 'src-renderer/core', []],
  ['formats', 'src-renderer/formats', ['core']],
  ['db', 'src-renderer/db', ['core']],
  ['host', 'src-renderer/host', ['contract']],
  ['commands', 'src-renderer/commands', ['core', 'formats', 'db', 'host']],
  ['state', 'src-renderer/state', ['core', 'db', 'commands', 'host']],
  ['ui', 'src-renderer/ui', []],
  ['a feature', 'src-renderer/features/one', ['core', 'state', 'commands', 'ui']],
];

async function complaints(code: string, file: string): Promise<string[]> {
  const [result] = await linter.lintText(code, { filePath: join(fixtures, file) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const importFrom = (from: string, to: string) =>
  `export { thing } from '${'../'.repeat(from.split('/').length)}${to}/target';\n`;

describe('the layer rule', () => {
  for (const [layer, folder, mayImport] of table) {
    it(`lets ${layer} import ${mayImport.join(', ') || 'nothing'} and itself, and refuses every other layer`, async () => {
      for (const [other, otherFolder] of table) {
        const allowed = other === layer || mayImport.includes(other);
        const found = await complaints(importFrom(folder, otherFolder), `${folder}/probe.ts`);
        expect({ other, found }).toEqual({ other, found: allowed ? [] : ['boundaries/dependencies'] });
      }
    });
  }

  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|svelte)$/.test(file),
  );
  const breaking = files.filter((file) => /^breaks/i.test(basename(file)));
  const keeping = files.filter((file) => !breaking.includes(file));

  it.each(breaking)('catches %s', async (file) => {
    const [result] = await linter.lintFiles(file);
    expect(result?.messages.map(({ ruleId }) => ruleId?.split('/')[0])).toEqual(['boundaries']);
  });

  it('leaves every legal fixture alone', async () => {
    const results = await linter.lintFiles(keeping);
    expect(results.length).toBe(keeping.length);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('is switched on as an error for the whole source, components too', async () => {
    const own = new ESLint({ cwd: project });
    for (const file of ['src-renderer/core/span/span.ts', 'src-renderer/App.svelte', 'src-main/main.ts']) {
      const { rules } = (await own.calculateConfigForFile(join(project, file))) as {
        rules: Record<string, unknown[]>;
      };
      expect(rules['boundaries/dependencies']?.[0]).toBe(2);
      expect(rules['boundaries/dependencies']?.[1]).toEqual(
        layerConfig(project).rules['boundaries/dependencies'][1],
      );
      expect(rules['boundaries/no-unknown-files']?.[0]).toBe(2);
    }
  });
});
