import type { PartyKind } from '../../core/party/party';

/** In the order in which they are offered. */
export const kinds: readonly PartyKind[] = ['person', 'country', 'organisation'];
