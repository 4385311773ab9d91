import { nextUse } from '../../core/party/next-use';
import { counted } from '../../core/words/counted';
import type { PartyCount } from '../../state/party-uses.svelte';
import type { Workbench } from '../../state/workbench';

/** Goes to the next annotation that refers to a party, or the one before, through the whole library. */
export async function goToUse(
  { going, library, notices, open, overlays, partyUses, selection }: Workbench,
  partyId: string,
  by: 1 | -1,
): Promise<void> {
  await partyUses.load();
  partyUses.followedId = partyId;
  const here = {
    documentId: open.page?.document.id ?? null,
    annotationId: selection.annotationId,
    caret: selection.caret,
  };
  const documentIds = library.documents.map(({ id }) => id);
  const next = nextUse(partyUses.of(partyId), documentIds, here, by);
  if (!next) return notices.tell('No annotation refers to this party.');
  overlays.open = null;
  await going.to(next);
}

/** `12 annotations in 3 documents`. */
export const countInWords = ({ annotations, documents }: PartyCount): string =>
  `${counted(annotations, 'annotation')} in ${counted(documents, 'document')}`;
