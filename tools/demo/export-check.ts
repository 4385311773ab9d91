import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { projectRoot } from '../project-root.mjs';
import type { DemoSpan } from './spans';

interface Exported {
  tagSet: { tags: { id: string; name: string }[] };
  documents: {
    text: string;
    annotations: { tag: string; start: number; end: number; quote: { exact: string } }[];
  }[];
}

/**
 * Reads an export back as another program would: by its published schema, and by its offsets in code points.
 * Throws when it is not exactly what was tagged.
 */
export function checkExport(file: string, expected: readonly DemoSpan[]): void {
  const schema = JSON.parse(
    readFileSync(join(projectRoot, 'resources', 'schema', 'marginalia-export-2.schema.json'), 'utf8'),
  );
  const exported = JSON.parse(readFileSync(file, 'utf8')) as Exported;
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  if (!ajv.validate(schema, exported)) throw new Error(`${file} is not valid: ${ajv.errorsText()}`);

  const names = new Map(exported.tagSet.tags.map(({ id, name }) => [id, name.toLowerCase()]));
  const found = exported.documents.flatMap(({ text, annotations }) => {
    const codePoints = Array.from(text);
    return annotations.map(({ tag, start, end, quote }) => {
      const exact = codePoints.slice(start, end).join('');
      if (exact !== quote.exact) throw new Error(`Offsets give “${exact}”, the quote is “${quote.exact}”.`);
      return `${names.get(tag)}: ${exact}`;
    });
  });
  const wanted = expected.map(({ tag, words }) => `${tag}: ${words}`);
  const difference = [
    ...wanted.filter((line) => !found.includes(line)).map((line) => `missing: ${line}`),
    ...found.filter((line) => !wanted.includes(line)).map((line) => `unexpected: ${line}`),
  ];
  if (difference.length > 0) throw new Error(`The export is not what was tagged:\n${difference.join('\n')}`);
}
