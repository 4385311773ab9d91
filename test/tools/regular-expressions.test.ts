import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Those that may take time with the square of what they read, since what they read is short. */
const SHORT = new Map([
  [String.raw`\?(\(\?!.*)$`, 'reads one of our own patterns'],
  [String.raw`\p{Lu}[\p{L}\p{M}.'’-]*\s+$`, 'reads 80 code units'],
  [String.raw`\p{Lu}[\p{L}\p{M}.'’-]*\s+and\s+(?:the\s+)?$`, 'reads 80 code units'],
  [String.raw` \(.*\)$`, 'reads the names of countries of the runtime'],
]);

interface Found {
  file: string;
  source: string;
  flags: string;
}

/** The regular expressions that stand in a file of TypeScript or in the scripts of a component. */
function regularExpressions(file: string): Found[] {
  const content = readFileSync(file, 'utf8');
  const code = file.endsWith('.svelte')
    ? [...content.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script).join('\n')
    : content;
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({
        file: relative(ROOT, file),
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return found;
}

const all = ['src-main', 'src-renderer'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|svelte)$/.test(entry.name))
    .flatMap((entry) => regularExpressions(join(entry.parentPath, entry.name))),
);

it(
  'no regular expression of the source can be made to run away (recheck)',
  { timeout: 300_000 },
  async () => {
    expect(all.length).toBeGreaterThan(200);
    const runaway: string[] = [];
    for (const { file, source, flags } of new Map(
      all.map((one) => [`/${one.source}/${one.flags}`, one]),
    ).values()) {
      if (SHORT.has(source)) continue;
      const { status } = await check(source, flags, { timeout: 20_000 });
      if (status !== 'safe') runaway.push(`${file}: /${source}/${flags} is ${status}`);
    }
    expect(runaway).toEqual([]);
  },
);

it('would be caught', async () => {
  expect((await check(String.raw`^#[ \t]+(.*?)(?:[ \t]+#+)?$`, '', { timeout: 20_000 })).status).toBe(
    'vulnerable',
  );
});

it('none of those that are let be is gone', () => {
  const sources = new Set(all.map(({ source }) => source));
  expect([...SHORT.keys()].filter((source) => !sources.has(source))).toEqual([]);
});
