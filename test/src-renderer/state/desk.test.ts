import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { History } from '../../../src-renderer/commands/history';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Change } from '../../../src-renderer/core/change/change';
import type { LibraryDatabase } from '../../../src-renderer/db/database';
import { Desk } from '../../../src-renderer/state/desk';
import { Drafts } from '../../../src-renderer/state/drafts';
import { LibraryState } from '../../../src-renderer/state/library.svelte';
import { Notices } from '../../../src-renderer/state/notices';
import { OpenDocument } from '../../../src-renderer/state/open-document.svelte';
import { RelationsState } from '../../../src-renderer/state/relations.svelte';
import { Selection } from '../../../src-renderer/state/selection.svelte';
import { Views } from '../../../src-renderer/state/views.svelte';
import { aDocument, anAnnotation, anAuthor, anEmptyLibrary } from '../../builders/library';

const LENGTH = 300_000;
const document = aDocument({ length: LENGTH });

/** A library with one document of so many annotations, which was left at its middle. */
async function aLibraryOf(count: number): Promise<LibraryDatabase> {
  const db = anEmptyLibrary();
  await db.documents.put(document);
  await db.texts.put({ sha256: document.sha256, text: 'word '.repeat(LENGTH / 5) });
  await db.annotations.bulkPut(
    Array.from({ length: count }, (_, index) => {
      const start = Math.floor((index * LENGTH) / count);
      return anAnnotation({ id: `a${index}`, start, end: start + 4 });
    }),
  );
  await db.positions.put({ documentId: document.id, top: LENGTH / 2, into: 0, caret: LENGTH / 2 });
  await db.session.put({ key: 'open-document', value: document.id });
  return db;
}

/** A desk on a library as after a start; `shown` is what there was to be read first. */
async function aDesk(db: LibraryDatabase, onShow: (history: History) => void = () => undefined) {
  const history = new History(db);
  const library = new LibraryState(db);
  await library.load();
  const open = new OpenDocument();
  history.onEdits((edits) => open.apply(edits));
  const shown: { whole: boolean; annotations: readonly Annotation[] }[] = [];
  const show = open.show.bind(open);
  vi.spyOn(open, 'show').mockImplementation((...content) => {
    show(...content);
    shown.push({ whole: open.whole, annotations: open.annotations });
    onShow(history);
  });
  const desk = new Desk({
    db,
    history,
    library,
    open,
    relations: new RelationsState(() => Promise.resolve([])),
    selection: new Selection(open),
    notices: new Notices(),
    views: new Views([], new Drafts()),
    author: anAuthor,
    added: () => undefined,
  });
  return { desk, open, shown };
}

const aChangeThatTags = (after: Annotation): Change => ({
  command: 'annotation.tag',
  label: 'Tag as commitment',
  documentId: document.id,
  edits: [{ table: 'annotations', id: after.id, before: null, after }],
  annotator: 'A. Moreau',
  at: '2026-01-02T00:00:00.000Z',
  kind: 'do',
  target: null,
});

describe('a document with thousands of annotations', () => {
  const MANY = 2001;
  let db: LibraryDatabase;
  beforeAll(async () => {
    db = await aLibraryOf(MANY);
  });

  it('can be read with those near the place where reading goes on, before all are there', async () => {
    const { desk, open, shown } = await aDesk(db);
    await desk.resume();
    const [{ whole, annotations } = { whole: true, annotations: [] }] = shown;
    expect(whole).toBe(false);
    expect(annotations.length).toBeGreaterThan(100);
    expect(annotations.every(({ start }) => Math.abs(start - LENGTH / 2) <= 20_000)).toBe(true);
    await vi.waitFor(() => expect(open.whole).toBe(true));
    expect(open.annotations).toHaveLength(MANY);
  });

  it('is there whole when showing it is over', async () => {
    const { desk, open } = await aDesk(db);
    await desk.show(document);
    expect([open.whole, open.annotations.length]).toEqual([true, MANY]);
  });

  it('is not completed when it is closed meanwhile', async () => {
    const { desk, open } = await aDesk(db);
    await Promise.all([desk.show(document), desk.show(null)]);
    expect([open.page, open.whole, open.annotations.length]).toEqual([null, true, 0]);
  });

  it('keeps what is made meanwhile', async () => {
    const made = anAnnotation({ id: 'made', start: LENGTH / 2, end: LENGTH / 2 + 4 });
    const { desk, open } = await aDesk(db, (history) => void history.commit(aChangeThatTags(made)));
    await desk.show(document);
    expect(open.annotations).toHaveLength(MANY + 1);
    expect(open.annotation('made')).toEqual(made);
  });
});

it('a document with few annotations is there whole at once', async () => {
  const { desk, shown } = await aDesk(await aLibraryOf(50));
  await desk.resume();
  expect(shown.map(({ whole, annotations }) => [whole, annotations.length])).toEqual([[true, 50]]);
});
