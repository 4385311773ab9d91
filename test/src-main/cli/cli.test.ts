import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileAnnotation } from '../../../src-renderer/formats/marginalia-json/file-shape';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'marginalia-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line as a user does; never throws. */
const marginalia = (...args: string[]): Promise<{ code: number; out: string; told: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['tools/marginalia.mjs', ...args], { encoding: 'utf8' }, (error, out, told) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, told }),
    );
  });

const text = '👍🏽 Okafor said that Norsund will build\r\nthe terminal.\n';
const place = (name: string) => join(folder, name);

describe('marginalia on the command line', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    mkdirSync(place('brat'));
    writeFileSync(place('brat/r.txt'), text);
    const lines = [
      'T1\tattendee 3 9\tOkafor',
      'T2\tcommitment 20 38;40 52\tNorsund will build the terminal',
      'R1\tmakes Arg1:T1 Arg2:T2',
      '#1\tAnnotatorNotes T2\twhen?',
    ];
    writeFileSync(place('brat/r.ann'), `${lines.join('\n')}\n`);
    mkdirSync(place('mixed'));
    writeFileSync(
      place('mixed/tasks.json'),
      JSON.stringify([{ data: { text: 'Ada' }, annotations: [{ result: [] }] }]),
    );
    writeFileSync(place('mixed/README.md'), '# Tasks');
    // Builds itself the first time.
    await marginalia('--version');
  });

  it('says how it is called', async () => {
    const help = await marginalia('--help');
    expect([help.code, help.told]).toEqual([0, '']);
    expect(help.out).toContain('marginalia convert IN… --to FORMAT');
    expect((await marginalia('formats')).out).toMatch(/^marginalia-json .*carries everything\n/);
  });

  it('converts a folder of brat, whose offsets are code points, into annotated JSON', async () => {
    const { code, told } = await marginalia(
      'convert',
      place('brat'),
      '--to',
      'marginalia-json',
      '-o',
      place('r.json'),
    );
    expect([code, told]).toEqual([0, '']);
    const { documents, relations } = JSON.parse(readFileSync(place('r.json'), 'utf8'));
    expect(
      documents[0].annotations.map(({ tag, startUtf16, endUtf16 }: FileAnnotation) => [
        tag,
        text.slice(startUtf16, endUtf16),
      ]),
    ).toEqual([
      ['attendee', 'Okafor'],
      ['commitment', 'Norsund will build\r\nthe terminal'],
    ]);
    expect(relations).toHaveLength(1);
  });

  it('finds the text beside an .ann file, and writes to the standard output where no file is named', async () => {
    const { code, out, told } = await marginalia('convert', place('brat/r.ann'), '--to', 'doccano');
    expect(code).toBe(0);
    expect(JSON.parse(out).entities).toHaveLength(2);
    expect(told).toMatch(/^marginalia: doccano does not hold: .*1 note/);
  });

  it('writes what is lost item by item into a file', async () => {
    await marginalia(
      'convert',
      place('brat'),
      '--to',
      'conll',
      '-o',
      place('r.conll'),
      '--losses',
      place('lost.json'),
    );
    const { losses } = JSON.parse(readFileSync(place('lost.json'), 'utf8'));
    const notes = losses.find(({ aspect }: { aspect: string }) => aspect === 'notes');
    expect(notes.words).toBe('1 note');
    expect(notes.items[0]).toMatch(/^r\.txt .*“Norsund will build the terminal”: when\?$/);
  });

  it('writes formats of several files into a folder, or beside the file that is named', async () => {
    await marginalia('convert', place('brat'), '--to', 'brat', '-o', place('again'));
    expect(readdirSync(place('again')).sort()).toEqual(['annotation.conf', 'r.ann', 'r.txt', 'visual.conf']);
    await marginalia('convert', place('brat'), '--to', 'brat', '-o', place('named/x.ann'));
    expect(readdirSync(place('named')).sort()).toEqual(['annotation.conf', 'visual.conf', 'x.ann', 'x.txt']);
  });

  it('tells whoever calls it wrongly, and writes nothing', async () => {
    const wrong = await marginalia('convert', place('brat'), '--to', 'nothing', '-o', place('no.json'));
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.told).toContain('“nothing” is no format');
    const missing = await marginalia('convert', place('gone.json'), '--to', 'csv', '-o', place('no.csv'));
    expect([missing.code, missing.told]).toEqual([
      1,
      `marginalia: ${place('gone.json')}: there is no such file\n`,
    ]);
    writeFileSync(place('bad.json'), '{"format": "marginalia-export", "version": 2');
    const bad = await marginalia('convert', place('bad.json'), '--to', 'csv', '-o', place('no.csv'));
    expect(bad.code).toBe(1);
    expect(bad.told).toContain('is not JSON');
    expect(readdirSync(folder)).not.toContain('no.csv');
  });
});

describe('marginalia on what is odd', { timeout: 60_000 }, () => {
  it('leaves what is no part of the files, and says so', async () => {
    const { code, told } = await marginalia(
      'convert',
      place('mixed'),
      '--to',
      'doccano',
      '-o',
      place('mixed.jsonl'),
    );
    expect(code).toBe(0);
    expect(told).toContain('skipped: README.md: it is no part of Label Studio JSON');
  });

  it('takes names that every object in JavaScript answers to', async () => {
    writeFileSync(place('odd.txt'), 'Ada');
    writeFileSync(
      place('odd.ann'),
      'T1\tconstructor 0 3\tAda\nA1\t__proto__ T1 toString\nA2\tconstructor T1 x\n',
    );
    const read = await marginalia(
      'convert',
      place('odd.ann'),
      '--to',
      'marginalia-json',
      '-o',
      place('odd.json'),
    );
    expect([read.code, read.told]).toEqual([0, '']);
    for (const format of ['csv', 'html', 'tei', 'uima-xmi', 'brat', 'webanno-tsv']) {
      const written = await marginalia(
        'convert',
        place('odd.json'),
        '--to',
        format,
        '-o',
        `${place(`odd-${format}`)}/`,
      );
      expect(written.code, `${format}: ${written.told}`).toBe(0);
      expect(written.told, format).not.toContain('read back');
    }
  });

  it('reads several files of annotated JSON of one tag set, and refuses one document twice', async () => {
    writeFileSync(place('other.txt'), 'Grace');
    writeFileSync(place('other.ann'), 'T1\tattendee 0 5\tGrace\n');
    writeFileSync(place('third.txt'), 'Ada');
    writeFileSync(place('third.ann'), 'T1\tattendee 0 3\tAda\n');
    for (const name of ['other', 'third'])
      await marginalia(
        'convert',
        place(`${name}.ann`),
        '--to',
        'marginalia-json',
        '-o',
        place(`${name}.json`),
      );
    const both = await marginalia(
      'convert',
      place('other.json'),
      place('third.json'),
      '--to',
      'text',
      '-o',
      place('both'),
    );
    expect(both.code, both.told).toBe(0);
    expect(readdirSync(place('both')).sort()).toEqual(['other.txt', 'third.txt']);
    const twice = await marginalia(
      'convert',
      place('other.json'),
      place('other.json'),
      place('third.json'),
      '--to',
      'csv',
    );
    expect(twice.code).toBe(0);
    writeFileSync(place('copy.json'), readFileSync(place('other.json')));
    const copied = await marginalia('convert', place('other.json'), place('copy.json'), '--to', 'csv');
    expect([copied.code, copied.told]).toEqual([
      1,
      'marginalia: copy.json has other.txt, as a file before it has; convert one at a time\n',
    ]);
  });
});
