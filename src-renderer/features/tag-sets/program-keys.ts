import { labelOf, type Action } from '../../state/actions.svelte';
import { READ } from '../../state/views.svelte';

/**
 * The single keys that the program has where one tags for other things than tags, each with what it does. A key of a tag acts
 * with Alt too, so that one with Alt is taken as well. What is done with a tag has its id at the end of its own.
 */
export const programKeys = (
  actions: readonly Action[],
  tagIds: readonly string[],
): ReadonlyMap<string, string> =>
  new Map(
    actions
      .filter(({ id, view = READ }) => view === READ && !tagIds.some((tagId) => id.endsWith(`.${tagId}`)))
      .flatMap((action) => {
        const key = action.shortcut?.replace(/^Alt\+/, '');
        return key?.length === 1 ? [[key, labelOf(action)] as const] : [];
      }),
  );
