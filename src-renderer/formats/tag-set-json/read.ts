import type { TagSet } from '../../core/tagset/tag-set';
import { tagSetProblems } from '../../core/tagset/tag-set-problems';
import { readJson, refusal } from '../json-file';
import type { Refused } from '../refusal';
import { fileShape, FORMAT } from './tag-set-shape';

/**
 * Reads a tag set from a file of its own: the inverse of `writeTagSet`. It is taken whole or refused whole, with
 * the places of what is wrong (at most 20).
 */
export function readTagSet(fileText: string): { ok: true; value: TagSet } | Refused {
  const read = readJson(fileText, { format: FORMAT, versions: [fileShape] });
  if (!read.ok) return read;
  const { tagSet } = read.value;
  return refusal(tagSetProblems(tagSet), ['tagSet']) ?? { ok: true, value: tagSet };
}
