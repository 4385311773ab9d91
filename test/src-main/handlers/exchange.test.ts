import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from '../../../src-main/contract/schema';
import { StoredJson } from '../../../src-main/files/stored-json';
import type { Dialogs } from '../../../src-main/handlers/dialogs';
import { exportsHandlers } from '../../../src-main/handlers/exports';
import { importsHandlers } from '../../../src-main/handlers/imports';
import { temporaryFolder } from '../files/temporary-folder';

type Target = Parameters<Dialogs['chooseTarget']>[0];

const dialogs = (answers: { open?: string[]; save?: string | undefined }, asked: Target[] = []): Dialogs => ({
  chooseFiles: () => Promise.resolve(answers.open ?? []),
  chooseTarget: (options) => {
    asked.push(options);
    return Promise.resolve(answers.save);
  },
});

describe('saving an export', () => {
  it('writes where the person said and answers with name and folder', async () => {
    const folder = await temporaryFolder();
    const lastFolder = await StoredJson.open<string | null>(
      join(folder, 'last.json'),
      z.string().nullable(),
      null,
    );
    const asked: Target[] = [];
    const save = exportsHandlers({
      dialogs: dialogs({ save: join(folder, 'mine.json') }, asked),
      lastFolder,
      home: folder,
    })['exports.save'];

    expect(await save({ suggestedName: '../evil', content: '{}' })).toEqual({
      ok: true,
      value: { fileName: 'mine.json', folder: '~' },
    });
    expect(await readFile(join(folder, 'mine.json'), 'utf8')).toBe('{}');
    expect(asked[0]).toMatchObject({ suggestedName: '-evil', folder: undefined });

    await save({ suggestedName: 'again.json', content: '{}' });
    expect(asked[1]).toMatchObject({ suggestedName: 'again.json', folder });
    await lastFolder.settled();
  });

  it('names the kind of file after the ending of the suggested name, and none it does not write', async () => {
    const folder = await temporaryFolder();
    const lastFolder = await StoredJson.open<string | null>(
      join(folder, 'last.json'),
      z.string().nullable(),
      null,
    );
    const asked: Target[] = [];
    const save = exportsHandlers({ dialogs: dialogs({}, asked), lastFolder, home: '' })['exports.save'];
    for (const suggestedName of ['a.json', 'a.b.csv', 'a.exe', 'constructor'])
      await save({ suggestedName, content: '' });
    expect(asked.map(({ filters }) => filters)).toEqual([
      [{ name: 'JSON', extensions: ['json'] }],
      [{ name: 'CSV', extensions: ['csv'] }],
      [],
      [],
    ]);
  });

  it('writes nothing when the dialog was cancelled', async () => {
    const folder = await temporaryFolder();
    const lastFolder = await StoredJson.open<string | null>(
      join(folder, 'last.json'),
      z.string().nullable(),
      null,
    );
    const handlers = exportsHandlers({ dialogs: dialogs({}), lastFolder, home: '' });
    expect(await handlers['exports.save']({ suggestedName: 'a.json', content: '{}' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('answers with a refusal, and forgets no folder, when the disk refuses', async () => {
    const folder = await temporaryFolder();
    const lastFolder = await StoredJson.open<string | null>(
      join(folder, 'last.json'),
      z.string().nullable(),
      '/srv',
    );
    const handlers = exportsHandlers({
      dialogs: dialogs({ save: join(folder, 'gone', 'a.json') }),
      lastFolder,
      home: '',
    });
    expect(await handlers['exports.save']({ suggestedName: 'a.json', content: '{}' })).toEqual({
      ok: false,
      refusal: { code: 'missing', fileName: 'a.json' },
    });
    expect(lastFolder.value).toBe('/srv');
  });
});

describe('choosing an import', () => {
  const choose = (open: string[]) => importsHandlers(dialogs({ open }))['imports.choose'](undefined);

  it('hands on the characters of a UTF-8 file without its mark, whatever they mean', async () => {
    const path = join(await temporaryFolder(), 'a.json');
    await writeFile(path, '\ufeff{ not JSON 😀');
    expect(await choose([path])).toEqual({ ok: true, value: { fileName: 'a.json', text: '{ not JSON 😀' } });
  });

  it('answers with nothing when the dialog was cancelled', async () => {
    expect(await choose([])).toEqual({ ok: true, value: null });
  });

  it.each([
    ['empty', ''],
    ['unknown-encoding', Buffer.from('{"é":1}', 'latin1')],
    ['unknown-encoding', Buffer.from('\ufeff{}', 'utf16le')],
  ])('refuses a file as %s (%#)', async (code, content) => {
    const path = join(await temporaryFolder(), 'a.json');
    await writeFile(path, content);
    expect(await choose([path])).toEqual({ ok: false, refusal: { code, fileName: 'a.json' } });
  });
});
