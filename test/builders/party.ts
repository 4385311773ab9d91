import type { AttributeValue } from '../../src-renderer/core/attribute/value';
import type { Party } from '../../src-renderer/core/party/party';
import { aParty as aPartyWith } from './library';

/** A country that has its name, lower-case, as its id. */
export const aParty = (name: string, aliases: string[] = [], fields: Partial<Party> = {}): Party =>
  aPartyWith({ id: name.toLowerCase(), name, aliases, ...fields });

/** A value that refers to parties, resting on some words where they are given. */
export const referringTo = (partyIds: string[], words?: string): AttributeValue => ({
  value: { type: 'party', partyIds },
  evidence:
    words === undefined
      ? null
      : { start: 0, end: words.length, quote: { exact: words, prefix: '', suffix: '' } },
  origin: 'hand',
});
