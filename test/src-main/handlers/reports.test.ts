import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from '../../../src-main/contract/schema';
import { StoredJson } from '../../../src-main/files/stored-json';
import { reportsHandlers } from '../../../src-main/handlers/reports';
import { temporaryFolder } from '../files/temporary-folder';

const HTML = '<!DOCTYPE html><title>Report</title>';

/** Makes a report where the save dialog says; what is printed tells what it was printed from. */
async function make(folder: string, target: string | undefined, print = (html: string) => `PDF of ${html}`) {
  const lastFolder = await StoredJson.open<string | null>(
    join(folder, '..', 'last.json'),
    z.string().nullable(),
    null,
  );
  const handlers = reportsHandlers({
    dialogs: { chooseFiles: () => Promise.resolve([]), chooseTarget: () => Promise.resolve(target) },
    lastFolder,
    home: folder,
    print: (html) => Promise.resolve(Buffer.from(print(html))),
  });
  const answer = await handlers['reports.save']({ suggestedName: 'readout.report.html', html: HTML });
  await lastFolder.settled();
  return answer;
}

const aFolder = async (): Promise<string> => {
  const folder = join(await temporaryFolder(), 'reports');
  await mkdir(folder);
  return folder;
};
const contentsOf = async (folder: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
    ),
  );

describe('making a report', () => {
  it('writes the HTML where the person said, and the PDF printed from it beside it', async () => {
    const folder = await aFolder();
    expect(await make(folder, join(folder, 'a.report.html'))).toEqual({
      ok: true,
      value: {
        html: { fileName: 'a.report.html', folder: '~' },
        pdf: { fileName: 'a.report.pdf', folder: '~' },
      },
    });
    expect(await contentsOf(folder)).toEqual({ 'a.report.html': HTML, 'a.report.pdf': `PDF of ${HTML}` });
  });

  it('replaces both files of a report that is made again', async () => {
    const folder = await aFolder();
    await make(folder, join(folder, 'a.html'), () => 'before');
    await make(folder, join(folder, 'a.html'));
    expect(await contentsOf(folder)).toEqual({ 'a.html': HTML, 'a.pdf': `PDF of ${HTML}` });
  });

  it('leaves a PDF of that name alone that no report was made with', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'a.pdf'), 'a treaty');
    await make(folder, join(folder, 'a.html'));
    expect(await contentsOf(folder)).toEqual({
      'a 2.pdf': `PDF of ${HTML}`,
      'a.html': HTML,
      'a.pdf': 'a treaty',
    });
  });

  it('writes nothing when the dialog was cancelled or nothing could be printed', async () => {
    const folder = await aFolder();
    expect(await make(folder, undefined)).toEqual({ ok: true, value: null });
    const refused = make(folder, join(folder, 'a.html'), () => {
      throw new Error('no printer');
    });
    await expect(refused).rejects.toThrow('no printer');
    expect(await readdir(folder)).toEqual([]);
  });

  it('says why where the files could not be written', async () => {
    const folder = await aFolder();
    expect(await make(folder, join(folder, 'gone', 'a.html'))).toEqual({
      ok: false,
      refusal: { code: 'missing', fileName: 'a.html' },
    });
  });
});
