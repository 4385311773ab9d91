import { getContext, setContext } from 'svelte';
import type { TagSetDraft } from './draft.svelte';

const key = Symbol('tag set draft');

export const provideDraft = (draft: TagSetDraft): TagSetDraft => setContext(key, draft);

/** The draft that the open editor works on. */
export const useDraft = (): TagSetDraft => getContext<TagSetDraft>(key);
