import { deepStrictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { startOf, wantedOf, type Gold } from '../../test/e2e/support/gold';

const attributes = ['committing-party', 'addressee', 'strength', 'area', 'deadline'];
const columns = ['party', 'addressee', 'strength', 'area', 'deadline', 'quote', 'document'];

/** Reads the table back as a spreadsheet would, and throws when it is not the commitments that were entered. */
export function checkTable(file: string, gold: Gold): void {
  const [header, ...rows] = Papa.parse<string[]>(readFileSync(file, 'utf8').slice(1).trimEnd()).data;
  deepStrictEqual(header, columns);
  const entered = gold.annotations
    .filter(({ tag }) => tag === 'commitment')
    .sort((a, b) => startOf(gold, a) - startOf(gold, b))
    .map((annotation) => [
      ...attributes.map((id) => asCell(wantedOf(annotation, id).map((path) => path.join(' › ')))),
      annotation.words,
    ]);
  const found = rows.map((row) => [
    ...row.slice(0, attributes.length).map((cell) => asCell(cell.split('; '))),
    row[attributes.length],
  ]);
  deepStrictEqual(found, entered, 'The table is not what was entered');
}

/** Several values in whatever order; the capitals of names do not count. */
const asCell = (values: readonly string[]): string => [...values].sort().join('; ').toLowerCase();
