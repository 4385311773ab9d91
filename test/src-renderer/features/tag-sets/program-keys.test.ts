import { describe, expect, it } from 'vitest';
import { programKeys } from '../../../../src-renderer/features/tag-sets/program-keys';
import type { Action } from '../../../../src-renderer/state/actions.svelte';
import { READ } from '../../../../src-renderer/state/views.svelte';

const action = (id: string, shortcut: string, view?: string): Action => ({
  id,
  label: id,
  shortcut,
  view,
  run: () => undefined,
});

describe('the keys that no tag can have', () => {
  it('are those that do something else where one tags, not those of another view', () => {
    const actions = [
      action('everywhere', 'H'),
      action('with-alt', 'Alt+M', READ),
      action('with-shift', 'Shift+Y', READ),
      action('elsewhere', 'Y', 'review'),
      action('tagging.tag.risk', 'R', READ),
    ];
    expect([...programKeys(actions, ['risk']).keys()]).toEqual(['H', 'M']);
  });
});
