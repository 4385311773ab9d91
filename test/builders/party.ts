import type { AttributeValue } from '../../src-renderer/core/attribute/value';
import type { Party } from '../../src-renderer/core/party/party';

export const aParty = (name: string, aliases: string[] = [], fields: Partial<Party> = {}): Party => ({
  id: name.toLowerCase(),
  kind: 'country',
  name,
  aliases,
  createdAt: '2026-01-01T10:00:00.000Z',
  updatedAt: '2026-01-01T10:00:00.000Z',
  ...fields,
});

/** A value that refers to parties, resting on some words where they are given. */
export const referringTo = (partyIds: string[], words?: string): AttributeValue => ({
  value: { type: 'party', partyIds },
  evidence:
    words === undefined
      ? null
      : { start: 0, end: words.length, quote: { exact: words, prefix: '', suffix: '' } },
  origin: 'hand',
});
