import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../src-renderer/core/outline/outline-of';
import { blocksOf } from '../../../../src-renderer/core/text/blocks';
import { anyText } from '../any-text';

const outline = (text: string) => outlineOf(text, blocksOf(text));
const shown = (text: string) => outline(text).map(({ kind, label, level }) => `${level} ${kind} ${label}`);
const long =
  'The two sides held a long and friendly talk about rail, energy and the common market of the region.';

describe('the outline of a readout', () => {
  const readout = [
    ' date 2021-12-04 Politics',
    'Maren Talvik holds virtual meeting with the General Secretary and President of Norsund, Osric Hallbrand',
    `On December 3, 2021, President Talvik held a meeting with President Hallbrand. ${long}`,
    `Maren Talvik said this year marks the 60th anniversary of relations. ${long}`,
    `Maren Talvik stressed that both are maritime nations. ${long}`,
    `The two sides must jointly safeguard the strait. ${long}`,
    `Hallbrand expressed his warm congratulations. ${long}`,
    'Anselm Roth, Helene Quist and other officials attended the event.',
  ].join('\n');

  it('has the title, the dates and who speaks', () => {
    expect(shown(readout)).toEqual([
      '1 date date 2021-12-04 Politics',
      '1 heading Maren Talvik holds virtual meeting with the General Secretary and President of Norsund, Osric Hallbrand',
      '2 date December 3, 2021',
      '2 speaker Maren Talvik',
      '2 speaker Maren Talvik',
      '2 speaker Hallbrand',
    ]);
  });

  it('says where each stands', () => {
    for (const { label, offset } of outline(readout).filter(({ kind }) => kind !== 'date'))
      expect(readout.startsWith(label, offset)).toBe(true);
  });

  it('of the bundled sample begins with its title and date', () => {
    const text = readFileSync('resources/samples/veldria-norsund-readout.txt', 'utf8');
    expect(outline(text).map(({ kind }) => kind)).toEqual([
      'heading',
      'date',
      'date',
      ...Array<string>(outline(text).length - 3).fill('speaker'),
    ]);
    expect(shown(text)).toContain('2 speaker Prime Minister Hallbrand');
  });
});

describe('the outline of Markdown', () => {
  const text = [
    '# Joint report',
    '',
    'A short line',
    long,
    '## Rail ##',
    '```',
    '# a remark in code',
    '```',
    '### Timetable',
    'Energy',
    '------',
    '#no heading',
  ].join('\n');

  it('has its headings with their levels, and no guesses', () => {
    expect(shown(text)).toEqual([
      '1 heading Joint report',
      '2 heading Rail',
      '3 heading Timetable',
      '2 heading Energy',
    ]);
  });
});

describe('the outline of a plain text', () => {
  it('has short lines above paragraphs, without those that end a sentence or list something', () => {
    const text = ['Report', long, 'Rail and roads', long, 'It rained.', long, '- an item', long, 'Last line'];
    expect(shown(text.join('\n'))).toEqual(['1 heading Report', '2 heading Rail and roads']);
  });

  it('has lines in capitals above short ones', () => {
    const text = ['The Report', long, 'PART ONE', 'Rail and roads', long, 'NATO', 'a remark'];
    expect(shown(text.join('\n'))).toEqual([
      '1 heading The Report',
      '2 heading PART ONE',
      '3 heading Rail and roads',
      '2 heading NATO',
    ]);
  });

  it('has the speakers of a transcript', () => {
    const text = [
      'MR. CALDER: Good morning.',
      'Q: Will there be a treaty?',
      'Ines Calder: We hope so.',
      'Note: the microphone failed.',
      'Ines Calder: Next question.',
      'Briefly: no.',
      '习近平：你好。',
      '习近平：再见。',
    ].join('\n');
    expect(outline(text).map(({ label }) => label)).toEqual([
      'MR. CALDER',
      'Q',
      'Ines Calder',
      'Ines Calder',
      '习近平',
      '习近平',
    ]);
  });

  it('takes no pronoun for a speaker', () => {
    expect(outline(`He said that it was so. ${long}`)).toEqual([]);
    expect(outline(`The leaders stressed it. ${long}`)).toEqual([]);
  });

  it.each(['12 March 2025', 'Arnmouth, 3 Jan. 2026', '2025年3月12日', '12.03.2025'])(
    'has the date of the line %j',
    (line) => {
      expect(shown(line)).toEqual([`1 date ${line}`]);
    },
  );

  it('leaves out dates within a paragraph', () => {
    expect(outline(`The link is to be complete by 30 June 2027 at the latest. ${long}`)).toEqual([]);
  });
});

describe('any outline', () => {
  it('goes through the text in order and stays in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { offset, label, level } of outline(text)) {
          expect(offset).toBeGreaterThanOrEqual(last);
          expect(label).not.toBe('');
          expect(level).toBeGreaterThan(0);
          last = offset;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('of four megabytes is made within a second', () => {
    const text = `RAIL\n${long}\nMaren Talvik said: ${long}\n`.repeat(18_000);
    const before = performance.now();
    expect(outline(text).length).toBeGreaterThan(36_000 - 1);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
