import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { History } from '../../../src-renderer/commands/history';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Change } from '../../../src-renderer/core/change/change';
import type { Host } from '../../../src-renderer/host/host';
import { Activity } from '../../../src-renderer/state/activity.svelte';
import { Notices } from '../../../src-renderer/state/notices';
import { PartiesState } from '../../../src-renderer/state/parties.svelte';
import { TagSetState } from '../../../src-renderer/state/tag-set.svelte';
import { anAnnotation, anEmptyLibrary } from '../../builders/library';

const changing = (before: Annotation | null, after: Annotation): Change => ({
  command: 'annotation.note',
  label: 'Write a note',
  documentId: 'd1',
  edits: [{ table: 'annotations', id: after.id, before, after }],
  annotator: 'A. Moreau',
  at: '2026-01-02T00:00:00.000Z',
  kind: 'do',
  target: null,
});

it('is read step by step, the newest first, down to the change that made the annotation', async () => {
  const db = anEmptyLibrary();
  const history = new History(db);
  const activity = new Activity({
    db,
    history,
    // Nothing is exported here.
    host: {} as Host,
    notices: new Notices(),
    parties: new PartiesState(db),
    tagSet: new TagSetState(db),
  });
  await history.commit(changing(null, anAnnotation({ id: 'other' })));
  let row = anAnnotation();
  await history.commit(changing(null, row));
  for (let note = 1; note < 60; note++) {
    const after = { ...row, note: String(note) };
    await history.commit(changing(row, after));
    row = after;
  }
  await activity.begin({ of: 'annotation', id: 'a1' });
  expect([activity.accounts.length, activity.more]).toEqual([50, true]);
  expect(activity.accounts[0]?.lines).toEqual(['note: 58 → 59']);
  await activity.older();
  expect([activity.accounts.length, activity.more]).toEqual([60, false]);
  expect(activity.accounts.at(-1)?.lines).toEqual(['“Norsund” tagged as commitment']);

  await activity.begin({ of: 'document', id: 'd1' });
  await activity.older();
  expect([activity.accounts.length, activity.more]).toEqual([61, false]);
});
