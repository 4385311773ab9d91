import { strToU8, zipSync } from 'fflate';
import type { LibraryData } from '../core/library/library-data';
import type { Format, OutputFile } from '../formats/format';
import type { CallOutput, Host } from '../host/host';
import { suggestedName } from './suggested-name';

/** Writes a library in a format to a file that the user names; several files go into one zip, whole or not at all. */
export function exportFormat(
  host: Host,
  { format, library, baseName }: { format: Format; library: LibraryData; baseName: string },
): Promise<CallOutput<'exports.save'>> {
  const files = format.write!(library);
  const [only] = files;
  if (format.inFolder || files.length > 1) {
    const entries = Object.fromEntries(files.map(({ name, content }) => [name, bytesOf(content)]));
    const name = suggestedName(baseName, `${format.id}.zip`);
    return host.call('exports.saveBytes', {
      suggestedName: name,
      bytes: zipSync(entries, { mtime: new Date(1980, 0, 1) }),
    });
  }
  const name = suggestedName(baseName, `${format.id}.${format.extension}`);
  const content = only?.content ?? '';
  if (typeof content === 'string') return host.call('exports.save', { suggestedName: name, content });
  return content instanceof Uint8Array
    ? host.call('exports.saveBytes', { suggestedName: name, bytes: content })
    : host.call('exports.saveTable', { suggestedName: name, ...content });
}

/** A table is a format of one file, and never in a zip. */
const bytesOf = (content: OutputFile['content']): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : (content as Uint8Array);
