import { describe, expect, it } from 'vitest';
import { Actions, isEnabled, type Action } from '../../../src-renderer/state/actions.svelte';
import { Drafts } from '../../../src-renderer/state/drafts';
import { Overlays } from '../../../src-renderer/state/overlays.svelte';
import { READ, Views } from '../../../src-renderer/state/views.svelte';

const REGISTER = 'register';

function workbench() {
  const drafts = new Drafts();
  const views = new Views(
    [READ, REGISTER].map((id, at) => ({ id, name: id, shortcut: `Mod+${at + 1}` })),
    drafts,
  );
  const done: string[] = [];
  const action = (id: string, view?: string): Action => ({
    id,
    label: id,
    view,
    run: () => void done.push(id),
  });
  const offered = [action('tag', READ), action('sort', REGISTER), action('undo')];
  return { drafts, views, done, actions: new Actions(() => offered, drafts, new Overlays(), views) };
}

describe('a view that is shown', () => {
  it('is the reader at the start', () => {
    expect(workbench().views.shown).toBe(READ);
  });

  it('can be acted on, and what another shows can not', () => {
    const { actions, views, done } = workbench();
    const can = () => actions.all.filter(isEnabled).map(({ id }) => id);
    expect(can()).toEqual(['tag', 'undo']);
    views.show(REGISTER);
    expect(can()).toEqual(['sort', 'undo']);
    for (const id of ['tag', 'sort', 'undo']) actions.run(id);
    expect(done).toEqual(['sort', 'undo']);
  });

  it('keeps what is being typed before it goes', () => {
    const { drafts, views } = workbench();
    let kept = 0;
    drafts.hold(() => kept++);
    views.show(READ);
    expect(kept).toBe(0);
    views.show(REGISTER);
    expect([kept, views.shown]).toEqual([1, REGISTER]);
  });
});
