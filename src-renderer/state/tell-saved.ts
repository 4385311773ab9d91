import type { CallOutput } from '../host/host';
import type { Notices } from './notices';
import { wordsForWriteRefusal } from './refusals';

/** Tells where an export went, with what else is to be said of it, or why it went nowhere; nothing where it was cancelled. */
export function tellSaved(notices: Notices, saved: CallOutput<'exports.save'>, besides = ''): void {
  if (!saved.ok) notices.problem(wordsForWriteRefusal(saved.refusal));
  else if (saved.value)
    notices.tell(`Exported to ${saved.value.fileName} in ${saved.value.folder}.${besides}`);
}
