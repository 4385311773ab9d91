import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { History } from '../../../src-renderer/commands/history';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { Following } from '../../../src-renderer/state/following.svelte';
import type { LibraryState } from '../../../src-renderer/state/library.svelte';
import type { Notices } from '../../../src-renderer/state/notices';
import type { OpenDocument } from '../../../src-renderer/state/open-document.svelte';
import type { Selection } from '../../../src-renderer/state/selection.svelte';
import type { TagSetState } from '../../../src-renderer/state/tag-set.svelte';
import { aDocument, anAnnotation, anAuthor, anEmptyLibrary } from '../../builders/library';

const settled = () => new Promise((done) => setTimeout(done, 50));

it('follows what changes while an annotation is in hand, and reads nothing once it is let go', async () => {
  const db = anEmptyLibrary();
  await db.annotations.bulkPut([anAnnotation()]);
  let looks = 0;
  const document = aDocument({ metadata: { date: '2025-03-12' } });
  const following = new Following({
    db,
    history: new History(db),
    library: {
      find: () => (looks++, document),
      withHash: () => document,
    } as unknown as LibraryState,
    tagSet: { current: defaultTagSet } as unknown as TagSetState,
    notices: {} as unknown as Notices,
    open: {} as unknown as OpenDocument,
    selection: {} as unknown as Selection,
    author: () => anAuthor(),
  });
  await following.begin(anAnnotation());
  expect(following.timeline.map(({ kind }) => kind)).toEqual(['statement']);
  const after = anAnnotation({ note: 'changed' });
  const edit = { table: 'annotations' as const, id: 'a1', before: anAnnotation(), after };
  following.apply([edit]);
  expect(following.annotation).toBe(after);
  await settled();

  following.end();
  looks = 0;
  following.apply([edit]);
  await settled();
  expect([looks, following.annotation, following.timeline]).toEqual([0, null, []]);
});
