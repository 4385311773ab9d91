import type { Names } from '../core/attribute/value-words';
import type { DueItem } from '../core/due/due-items';
import type { TagSetLookup } from '../core/tagset/tag-set-lookup';
import { writeCalendar } from '../formats/ical/write';
import type { CallOutput, Host } from '../host/host';

/** Writes what is due in the library as a calendar to a file that the user names in the save dialog. */
export const exportCalendar = (
  host: Host,
  items: readonly DueItem[],
  tagSet: TagSetLookup,
  names: Names,
): Promise<CallOutput<'exports.save'>> =>
  host.call('exports.save', {
    suggestedName: 'library.due.ics',
    content: writeCalendar(items, tagSet, names),
  });
