import { describe, expect, it } from 'vitest';
import { ACCEPTED, placeOf } from '../../../../src-renderer/core/place/place';
import { blocksOf } from '../../../../src-renderer/core/text/blocks';

const text = 'Title 👍🏽\r\n\r\nThe first paragraph.\r\n\r\nThe second one.';
const blocks = blocksOf(text);
const at = (words: string): string | null => {
  const place = placeOf(words, text, blocks);
  return place.ok ? text.slice(place.offset, place.offset + 9) : place.why;
};

describe('a place', () => {
  it('is a paragraph by its number in the margin', () => {
    expect(at('2')).toBe('The first');
    expect(at(' paragraph 3 ')).toBe('The secon');
  });

  it('is a line of the file by its number, blank ones counted', () => {
    expect(at('line 3')).toBe('The first');
    expect(at('Line5')).toBe('The secon');
  });

  it('is an offset in code points, never inside a character', () => {
    expect(placeOf('@0', text, blocks)).toEqual({ ok: true, offset: 0 });
    expect(placeOf('@7', text, blocks)).toEqual({ ok: true, offset: 6 });
    expect(at('@12')).toBe('The first');
    expect(placeOf(`@${[...text].length}`, text, blocks)).toEqual({ ok: true, offset: text.length });
  });

  it('says how far the text goes when asked for more', () => {
    expect(at('4')).toBe('The text has 3 paragraphs, from 1 to 3.');
    expect(at('0')).toBe('The text has 3 paragraphs, from 1 to 3.');
    expect(at('line 9')).toBe('The text has 5 lines, from 1 to 5.');
    expect(at('@999')).toBe(`The text ends at @${[...text].length}.`);
    expect(placeOf('1', '', [])).toEqual({ ok: false, why: 'The text is empty.' });
  });

  it.each(['', 'twelve', '-1', '1.5', '@', '@-1', 'line', '@12x'])('is not %j', (words) => {
    expect(at(words)).toBe(ACCEPTED);
  });
});
