import type { Mention } from './mentions';

const comma = /^\s*,\s*(?:the\s+)?$/i;
const and = /^(?:\s*,)?\s+and\s+(?:the\s+)?$/i;
/** Without a comma, which may begin a clause. */
const otherAnd = /\p{Lu}[\p{L}\p{M}.'’-]*\s+and\s+(?:the\s+)?$/u;
const andOther = /^\s+and\s+(?:the\s+)?\p{Lu}/u;

/**
 * The last of some mentions with those that `and` joins to it: `Governor Quist and Minister Pell`, `A, B and C`. `null`
 * where `and` joins a name to them that nobody knows, since the known ones alone would be wrong.
 */
export function joinedTo(text: string, mentions: readonly Mention[]): Mention | null {
  let first = mentions.length - 1;
  while (first > 0) {
    const between = text.slice(mentions[first - 1]!.span.end, mentions[first]!.span.start);
    if (!and.test(between) && !(first < mentions.length - 1 && comma.test(between))) break;
    first--;
  }
  return whole(text, mentions.slice(first));
}

/** One of some mentions with those after it that are joined to it. */
export function joinedFrom(text: string, mentions: readonly Mention[], index: number): Mention | null {
  let last = index;
  for (let end = index + 1; end < mentions.length; end++) {
    const between = text.slice(mentions[end - 1]!.span.end, mentions[end]!.span.start);
    if (and.test(between)) last = end;
    else if (!comma.test(between)) break;
  }
  const joined = mentions.slice(index, last + 1);
  return andOther.test(text.slice(joined.at(-1)!.span.end)) ? null : whole(text, joined);
}

function whole(text: string, joined: readonly Mention[]): Mention | null {
  const { start } = joined[0]!.span;
  if (otherAnd.test(text.slice(Math.max(0, start - 80), start))) return null;
  return {
    partyIds: [...new Set(joined.flatMap(({ partyIds }) => partyIds))],
    span: { start, end: joined.at(-1)!.span.end },
    by: joined[0]!.by,
  };
}
