import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DocumentOpener } from '../../../src-main/files/document-opener';
import { RecentFiles } from '../../../src-main/files/recent-files';
import { documentsHandlers } from '../../../src-main/handlers/documents';
import { temporaryFolder } from '../files/temporary-folder';

async function setting(chosen: (folder: string) => string[] = () => []) {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.txt'), 'Alpha');
  await writeFile(join(folder, 'b.md'), 'Beta');
  await writeFile(join(folder, 'empty.txt'), '');
  const recent = await RecentFiles.open(join(folder, 'recent.json'), folder);
  const handlers = documentsHandlers({
    dialogs: {
      chooseFiles: () => Promise.resolve(chosen(folder)),
      chooseTarget: () => Promise.resolve(undefined),
    },
    opener: new DocumentOpener(recent, () => new Date()),
    recent,
    samplePath: join(folder, 'a.txt'),
    takePending: () => Promise.resolve([]),
  });
  return { folder, recent, handlers };
}

describe('opening documents', () => {
  it('answers each chosen file in its order, refused ones among them', async () => {
    const { handlers } = await setting((folder) =>
      ['b.md', 'empty.txt', 'gone.txt', 'a.txt'].map((name) => join(folder, name)),
    );
    expect(await handlers['documents.choose'](undefined)).toMatchObject([
      { ok: true, value: { fileName: 'b.md', text: 'Beta' } },
      { ok: false, refusal: { code: 'empty', fileName: 'empty.txt' } },
      { ok: false, refusal: { code: 'missing', fileName: 'gone.txt' } },
      { ok: true, value: { fileName: 'a.txt', text: 'Alpha' } },
    ]);
  });

  it('answers a cancelled dialog with no files', async () => {
    const { handlers } = await setting();
    expect(await handlers['documents.choose'](undefined)).toEqual([]);
  });

  it('remembers the files that could be read, and those alone', async () => {
    const { folder, handlers, recent } = await setting();
    await handlers['documents.openDropped']({
      paths: ['a.txt', 'empty.txt', 'gone.txt'].map((name) => join(folder, name)),
    });
    expect(recent.list().map(({ fileName }) => fileName)).toEqual(['a.txt']);
  });

  it('opens a recent file by its token, and says so when it is gone', async () => {
    const { folder, handlers, recent } = await setting();
    await recent.note(join(folder, 'a.txt'), new Date());
    await recent.note(join(folder, 'gone.txt'), new Date());
    const [gone, there] = recent.list();
    expect(await handlers['documents.openRecent']({ token: there?.token ?? '' })).toMatchObject({ ok: true });
    expect(await handlers['documents.openRecent']({ token: gone?.token ?? '' })).toEqual({
      ok: false,
      refusal: { code: 'missing', fileName: 'gone.txt' },
    });
  });

  it('opens nothing for a token that it did not hand out, be it a path', async () => {
    const { folder, handlers } = await setting();
    expect(await handlers['documents.openRecent']({ token: join(folder, 'a.txt') })).toEqual({
      ok: false,
      refusal: { code: 'missing', fileName: '' },
    });
  });
});
