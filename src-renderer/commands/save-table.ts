import type { Table } from '../core/table/table';
import { writeTableCsv } from '../formats/table-csv/write';
import type { CallOutput, Host } from '../host/host';
import { suggestedName } from './suggested-name';

/** The kinds of files that a table can be written as. */
export type TableKind = 'csv' | 'xlsx';

/** Writes a table of certain things to a file that the user names in the save dialog. */
export function saveTable(
  host: Host,
  kind: TableKind,
  table: Table,
  { baseName, things }: { baseName: string; things: string },
): Promise<CallOutput<'exports.save'>> {
  const name = suggestedName(baseName, `${things}.${kind}`);
  return kind === 'csv'
    ? host.call('exports.save', { suggestedName: name, content: writeTableCsv(table) })
    : host.call('exports.saveTable', { suggestedName: name, ...table });
}
