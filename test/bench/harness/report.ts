import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../tools/project-root.mjs';
import type { Row } from './row';

const columns: [string, (row: Row) => string][] = [
  ['measure', (row) => row.measure],
  ['characters', (row) => String(row.characters)],
  ['annotations', (row) => String(row.annotations)],
  ['system', (row) => row.system],
  ['median', (row) => `${row.median.toFixed(1)} ${row.unit}`],
  ['ratio', (row) => row.ratio.toFixed(2)],
  ['goal', (row) => (row.goal === null ? '' : `≤ ${row.goal}`)],
  ['met', (row) => (row.met === null ? '' : row.met ? 'yes' : 'NO')],
];

/** The rows as a table for people. */
export function table(rows: readonly Row[]): string {
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  const lines = cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
}

/** Prints the rows and writes them to `out/bench/NAME.json`. */
export function report(name: string, rows: readonly Row[]): void {
  const folder = join(projectRoot, 'out', 'bench');
  const file = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
  const unmet = rows.filter(({ met }) => met === false).length;
  console.log(
    `\n${name}, on ${cpus().length} × ${cpus()[0]?.model ?? 'an unknown processor'}\n\n${table(rows)}`,
  );
  console.log(`\n${unmet === 0 ? 'All goals are met' : `${unmet} goals are not met`}. Written to ${file}`);
}
