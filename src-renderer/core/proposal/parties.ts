import type { PartyKind } from '../party/party';
import { readName } from '../party/read-name';
import type { Span } from '../span/span';
import type { PartyAttribute } from '../tagset/attribute';
import { actingMention } from './acting';
import { mentionsIn, pairOf } from './mentions';
import type { Reading } from './reading';

/** Known parties, or one that is to be made. */
export type PartyFound =
  | { partyIds: string[]; words: Span }
  | { newParty: { kind: PartyKind; name: string; aliases: string[] }; words: Span };

/** Who the words name for an attribute, by where it says that they are named. */
export function partyFor(reading: Reading, attribute: PartyAttribute): PartyFound | null {
  switch (attribute.named) {
    case 'span':
      return namedBySpan(reading);
    case 'subject': {
      const acting = actingMention(reading);
      return acting && (attribute.many || acting.partyIds.length === 1)
        ? { partyIds: acting.partyIds, words: acting.span }
        : null;
    }
    case 'other':
      return otherSide(reading);
    default:
      return null;
  }
}

function namedBySpan({ text, span, context }: Reading): PartyFound | null {
  const words = text.slice(span.start, span.end);
  const read = readName(words);
  const known = context.surfaceForms.partyOf(words) ?? (read && context.surfaceForms.partyOf(read.name));
  if (known) return { partyIds: [known.id], words: span };
  return read && { newParty: { kind: read.kind, name: read.name, aliases: [] }, words: span };
}

function otherSide(reading: Reading): PartyFound | null {
  const { text, span, context, verb } = reading;
  const acting = actingMention(reading);
  if (!verb || !acting || acting.partyIds.length > 1) return null;
  const named = mentionsIn(
    text,
    { start: Math.max(verb.span.end, acting.span.end), end: span.end },
    context,
  ).find(({ partyIds }) => partyIds.length === 1 && !acting.partyIds.includes(partyIds[0]!));
  if (named) return { partyIds: named.partyIds, words: named.span };
  const pair = pairOf(context);
  const other = pair?.filter((id) => !acting.partyIds.includes(id)) ?? [];
  return other.length === 1 ? { partyIds: other, words: acting.span } : null;
}
