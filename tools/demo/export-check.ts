import { deepStrictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { goldOf, type Gold, type GoldExport } from '../../test/e2e/support/gold';
import { projectRoot } from '../project-root.mjs';

interface Exported extends GoldExport {
  documents: (GoldExport['documents'][number] & {
    text: string;
    annotations: { start: number; end: number; quote: { exact: string } }[];
  })[];
}

/**
 * Reads an export back as another program would: by its published schema, and by its offsets in code points.
 * Throws when it is not exactly what was entered.
 */
export function checkExport(file: string, gold: Gold): void {
  const schema = JSON.parse(
    readFileSync(join(projectRoot, 'resources', 'schema', 'marginalia-export-2.schema.json'), 'utf8'),
  );
  const exported = JSON.parse(readFileSync(file, 'utf8')) as Exported;
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  if (!ajv.validate(schema, exported)) throw new Error(`${file} is not valid: ${ajv.errorsText()}`);

  for (const { text, annotations } of exported.documents) {
    const codePoints = Array.from(text);
    for (const { start, end, quote } of annotations) {
      const exact = codePoints.slice(start, end).join('');
      if (exact !== quote.exact) throw new Error(`Offsets give “${exact}”, the quote is “${quote.exact}”.`);
    }
  }
  deepStrictEqual(goldOf(exported), goldOf(gold), 'The export is not what was entered');
}
