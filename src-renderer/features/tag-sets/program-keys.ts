import { labelOf, type Action } from '../../state/actions.svelte';

/**
 * The single keys that the program has for other things than tags, each with what it does. A key of a tag acts
 * with Alt too, so that one with Alt is taken as well.
 */
export const programKeys = (actions: readonly Action[]): ReadonlyMap<string, string> =>
  new Map(
    actions
      .filter(({ id }) => !id.startsWith('tag.') && !id.startsWith('tag-exactly.'))
      .flatMap((action) => {
        const key = action.shortcut?.replace(/^Alt\+/, '');
        return key?.length === 1 ? [[key, labelOf(action)] as const] : [];
      }),
  );
