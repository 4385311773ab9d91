import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Alignment } from '../../../../src-renderer/core/carry-over/alignment';
import { placeIn } from '../../../../src-renderer/core/carry-over/place';
import { anyText } from '../any-text';

const OLD = [
  'Readout of the meeting',
  '',
  'President Okafor met Minister Lindqvist in Norhavn on Monday.',
  'Norsund will build the northern terminal by 2027.',
  'Veldria welcomed the plan. China was thanked.',
  'Both sides will meet again next year.',
  '',
].join('\n');

/** Where words of the old text are found in the new one: the words there, and how sure that is. */
function found(newText: string, words: string, oldText = OLD, from = 0): [string, string] | null {
  const start = oldText.indexOf(words, from);
  expect(start).toBeGreaterThanOrEqual(0);
  const placed = placeIn(new Alignment(oldText, newText), { start, end: start + words.length });
  return placed && [newText.slice(placed.span.start, placed.span.end), placed.how];
}

describe('the place of a span in a later state of its text', () => {
  it('moves with what is put in before it', () => {
    const now = OLD.replace('Readout', 'Corrected readout').replace('on Monday', 'on Monday, 3 March,');
    expect(found(now, 'build the northern terminal')).toEqual(['build the northern terminal', 'certain']);
    expect(found(now, 'Okafor')).toEqual(['Okafor', 'certain']);
  });

  it('stays certain where only line breaks and spaces differ', () => {
    expect(found(OLD.replaceAll('\n', '\r\n'), 'by 2027.\nVeldria welcomed')).toEqual([
      'by 2027.\r\nVeldria welcomed',
      'certain',
    ]);
    const wrapped = OLD.replaceAll(/ (?=met|build|the|was)/g, '\n   ');
    expect(found(wrapped, 'will build the northern terminal')).toEqual([
      'will\n   build\n   the northern terminal',
      'certain',
    ]);
  });

  it('is that of the same one of words that stand more than once', () => {
    const old = 'China spoke first. Veldria spoke next. China spoke last, and at length.';
    const now = old.replace('China spoke first. ', 'The chair opened. China spoke first. ');
    const placed = placeIn(new Alignment(old, now), { start: 39, end: 44 })!;
    expect(placed).toEqual({
      span: { start: now.lastIndexOf('China'), end: now.lastIndexOf('China') + 5 },
      how: 'certain',
    });
  });

  it('follows a paragraph that was moved', () => {
    const lines = OLD.split('\n');
    const now = [lines[3], ...lines.slice(0, 3), ...lines.slice(4)].join('\n');
    expect(found(now, 'build the northern terminal')).toEqual(['build the northern terminal', 'certain']);
  });

  it('is doubtful where the words themselves were changed', () => {
    expect(
      found(OLD.replace('northern terminal', 'southern terminal'), 'build the northern terminal'),
    ).toEqual(['build the southern terminal', 'doubtful']);
    expect(found(OLD.replace('terminal by', 'terminals by'), 'the northern terminal')).toEqual([
      'the northern terminals',
      'doubtful',
    ]);
  });

  it('is doubtful for short words that are gone from their place and stand elsewhere', () => {
    const now = OLD.replace('China was thanked.', '').replace('next year', 'in China');
    expect(found(now, 'China')).toEqual(['China', 'doubtful']);
  });

  it('does not take the place of other words that are the same', () => {
    const old = 'Norsund will pay the whole sum. Later on, Veldria and Norsund signed the treaty.';
    expect(found('Later on, Veldria and Norsund signed the treaty.', 'Norsund', old)).toBeNull();
  });

  it('is none where the words were taken out', () => {
    expect(
      found(OLD.replace('Norsund will build the northern terminal by 2027.\n', ''), 'northern terminal'),
    ).toBeNull();
  });

  it('is told character by character where there are no spaces', () => {
    const old = '两国元首举行会谈。中方将支持港口建设。双方同意扩大贸易。';
    expect(
      found(old.replace('两国元首', '两国国家元首').replace('扩大', '进一步扩大'), '中方将支持港口建设', old),
    ).toEqual(['中方将支持港口建设', 'certain']);
  });

  it('never cuts a character', () => {
    expect(found('signed by Jose\u0301 today and here', 'Jose', 'signed by Jose today and here')).toEqual([
      'Jose\u0301',
      'doubtful',
    ]);
  });
});

describe('for any text', () => {
  const spanIn = (text: string) =>
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

  it('what was put in elsewhere changes no words that are certain, and all lies in the text', () => {
    const cases = fc
      .tuple(anyText, anyText, anyText)
      .chain(([head, added, tail]) =>
        fc.tuple(fc.constant({ old: head + tail, now: head + added + tail }), spanIn(head + tail)),
      );
    fc.assert(
      fc.property(cases, ([{ old, now }, span]) => {
        fc.pre(old.slice(span.start, span.end).trim() !== '');
        const placed = placeIn(new Alignment(old, now), span);
        if (!placed) return;
        expect(placed.span.start).toBeGreaterThanOrEqual(0);
        expect(placed.span.end).toBeLessThanOrEqual(now.length);
        const folded = (words: string) => words.trim().replaceAll(/\s+/gu, ' ');
        if (placed.how === 'certain')
          expect(folded(now.slice(placed.span.start, placed.span.end))).toBe(
            folded(old.slice(span.start, span.end)),
          );
      }),
      { numRuns: 300 },
    );
  });

  it('shared stretches are the same in both, in order, and lead back', () => {
    fc.assert(
      fc.property(anyText, anyText, (old, now) => {
        const alignment = new Alignment(old, now);
        let last = -1;
        for (let offset = 0; offset < old.length; offset++) {
          const place = alignment.newPlaceOf(offset);
          if (place === null) continue;
          expect(now[place]).toBe(old[offset]);
          expect(place).toBeGreaterThan(last);
          expect(alignment.oldPlaceOf(place)).toBe(offset);
          last = place;
        }
      }),
      { numRuns: 300 },
    );
  });
});
