import type { CallOutput, Host } from '../host/host';
import { suggestedName } from './suggested-name';

/** Writes a picture of the library, as text (SVG) or bytes (PNG), to a file that the user names in the save dialog. */
export function savePicture(
  host: Host,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
): Promise<CallOutput<'exports.save'>> {
  const named = suggestedName('library', name);
  return typeof content === 'string'
    ? host.call('exports.save', { suggestedName: named, content })
    : host.call('exports.saveBytes', { suggestedName: named, bytes: content });
}
