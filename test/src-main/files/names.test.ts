import fc from 'fast-check';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../src-main/files/safe-file-name';
import { shortenFolder } from '../../../src-main/files/shorten-folder';

describe('a folder as shown', () => {
  it.each([
    ['/home/ana/a.txt', '~'],
    ['/home/ana/minutes/2025/a.txt', join('~', 'minutes', '2025')],
    ['/home/anabel/a.txt', '/home/anabel'],
    ['/home/a.txt', '/home'],
    ['/home/ana/..minutes/a.txt', join('~', '..minutes')],
    ['/a.txt', '/'],
  ])('of %s is %s', (path, shown) => {
    expect(shortenFolder(path, '/home/ana')).toBe(shown);
  });

  it('is whole where no home is known', () => {
    expect(shortenFolder('/srv/a.txt', '')).toBe('/srv');
  });
});

describe('a suggested name', () => {
  it.each([
    ['Readout, 12 March.json', 'Readout, 12 March.json'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['..\\..\\boot.ini', '-..-boot.ini'],
    ['C:evil.json', 'C-evil.json'],
    ['.hidden', 'hidden'],
    ['...', 'untitled'],
    ['会议纪要😀.json', '会议纪要😀.json'],
  ])('made of %j is %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('never leads into another folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const safe = safeFileName(name);
        expect(basename(join('/exports', safe))).toBe(safe);
        expect(join('/exports', safe)).toBe(`/exports/${safe}`);
      }),
    );
  });
});
