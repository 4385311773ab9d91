import type { TagSet } from '../core/tagset/tag-set';
import { readTagSet } from '../formats/tag-set-json/read';
import { writeTagSet } from '../formats/tag-set-json/write';
import type { CallOutput, Host } from '../host/host';
import { suggestedName } from './suggested-name';

/** Writes a tag set to a file that the user names in the save dialog. */
export const writeTagSetFile = (host: Host, tagSet: TagSet): Promise<CallOutput<'exports.save'>> =>
  host.call('exports.save', {
    suggestedName: suggestedName(tagSet.name || 'Tag set', 'tag-set.json'),
    content: writeTagSet(tagSet),
  });

/** Reads a file with a tag set: it is taken whole or refused whole, with the places of what is wrong. */
export const readTagSetFile = (fileText: string): ReturnType<typeof readTagSet> => readTagSet(fileText);
