import { strToU8, zipSync } from 'fflate';
import type { Loss } from '../core/corpus/losses';
import type { LibraryData } from '../core/library/library-data';
import type { Format, OutputFile } from '../formats/format';
import { InputFile } from '../formats/input-file';
import { lossesFile } from '../formats/losses-file';
import { readBack } from '../formats/read-back';
import type { CallOutput, Host } from '../host/host';
import { suggestedName } from './suggested-name';

interface Export {
  format: Format;
  library: LibraryData;
  baseName: string;
}

/**
 * Writes a library in a format to a file that the user names; several files go into one zip, whole or not at all. What
 * was written is read again, and what comes back otherwise than it was meant is told.
 */
export async function exportFormat(
  host: Host,
  { format, library, baseName }: Export,
): Promise<{ saved: CallOutput<'exports.save'>; differing: string[] }> {
  const files = format.write!(library);
  const saved = await save(host, format, files, baseName);
  if (!saved.ok || !saved.value || !format.read) return { saved, differing: [] };
  const back = files.map(({ name, content }) => new InputFile(name, bytesOf(content)));
  return { saved, differing: readBack(format, library, back) };
}

/** Writes what a format does not hold of a library beside it, as JSON, to a file that the user names. */
export const exportLosses = (
  host: Host,
  { format, losses, baseName }: { format: Format; losses: readonly Loss[]; baseName: string },
): Promise<CallOutput<'exports.save'>> =>
  host.call('exports.save', {
    suggestedName: suggestedName(baseName, `${format.id}.losses.json`),
    content: lossesFile(format, losses),
  });

function save(
  host: Host,
  format: Format,
  files: readonly OutputFile[],
  baseName: string,
): Promise<CallOutput<'exports.save'>> {
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
