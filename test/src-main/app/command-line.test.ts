import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../../src-main/app/command-line';

const unpackaged = (...argv: string[]) =>
  readCommandLine(['/usr/bin/electron', ...argv], { packaged: false, workingDirectory: '/work' });
const packaged = (...argv: string[]) =>
  readCommandLine(['/opt/marginalia', ...argv], { packaged: true, workingDirectory: '/work' });

describe('the files on the command line', () => {
  it('begin after the executable when packaged', () => {
    expect(packaged('a.txt', '/srv/b.md').files).toEqual(['/work/a.txt', '/srv/b.md']);
  });

  it('begin after the application when not', () => {
    expect(unpackaged('.', 'a.txt').files).toEqual(['/work/a.txt']);
    expect(unpackaged('out/main/main.js', 'a.txt').files).toEqual(['/work/a.txt']);
    expect(unpackaged('.').files).toEqual([]);
    expect(unpackaged().files).toEqual([]);
  });

  it('are found behind the switches that Playwright and Chromium add', () => {
    const { files } = unpackaged('--inspect=0', '-r', '/pw/loader.js', '--no-sandbox', '/app', 'a.txt');
    expect(files).toEqual(['/work/a.txt']);
  });

  it('are no switches, wherever those stand', () => {
    expect(packaged('--no-sandbox', 'a.txt', '--lang=de', '-v').files).toEqual(['/work/a.txt']);
  });

  it('may look like switches after --', () => {
    expect(packaged('a.txt', '--', '--minutes.txt').files).toEqual(['/work/a.txt', '/work/--minutes.txt']);
  });

  it('may be file: addresses; others are names of files that are missing', () => {
    expect(packaged('file:///srv/a%20b.txt').files).toEqual(['/srv/a b.txt']);
    expect(packaged('https://example.org/a.txt').files).toEqual(['/work/https:/example.org/a.txt']);
    expect(packaged('file://elsewhere/%00').files).toEqual(['/work/file:/elsewhere/%00']);
  });

  it('are not read from empty words', () => {
    expect(packaged('', 'a.txt').files).toEqual(['/work/a.txt']);
  });
});

describe('the profile on the command line', () => {
  it('is a folder from where the program was started; the last one counts', () => {
    expect(packaged('--user-data-dir=one', '--user-data-dir=two').profile).toBe('/work/two');
    expect(unpackaged('--user-data-dir=/srv/p', '.').profile).toBe('/srv/p');
  });

  it('is the usual one when none is named', () => {
    expect(packaged('a.txt').profile).toBeUndefined();
    expect(packaged('--user-data-dir=').profile).toBeUndefined();
  });
});
