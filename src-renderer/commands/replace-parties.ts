import type { Annotation } from '../core/annotation/annotation';
import type { Edit } from '../core/change/change';
import { partiesOf, withParties } from '../core/party/references';

/**
 * The edits that put other parties in the place of those that annotations refer to.
 * @param instead the party in the place of one; `null` for none
 */
export const replaceParties = (
  annotations: readonly Annotation[],
  instead: (partyId: string) => string | null,
  at: string,
): Edit[] =>
  annotations
    .filter((annotation) => [...partiesOf(annotation)].some((id) => instead(id) !== id))
    .map((before) => {
      const after = { ...before, attributes: withParties(before.attributes, instead), updatedAt: at };
      return { table: 'annotations', id: before.id, before, after };
    });
