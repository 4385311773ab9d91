import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveEdge, snapSpan } from '../../../../src-renderer/core/span/snap';
import { contains } from '../../../../src-renderer/core/span/span';
import { isGraphemeBoundary } from '../../../../src-renderer/core/text/graphemes';
import { anyTextAndSpan } from '../any-text';

/** The text that snapping makes of what stands between two bars. */
function snapped(marked: string, exact = false): string | null {
  const start = marked.indexOf('|');
  const end = marked.indexOf('|', start + 1) - 1;
  const text = marked.replaceAll('|', '');
  const span = snapSpan(text, { start, end }, { exact });
  return span && text.slice(span.start, span.end);
}

describe('snapSpan', () => {
  it.each([
    ['the res|olute supp|ort of', 'resolute support'],
    ['the |resolute support| of', 'resolute support'],
    ['the| resolute support |of', 'resolute support'],
    ['said: |“we agree.”| Then', '“we agree.”'],
    ['said: “|we agree|.” Then', 'we agree'],
    ['in |2|025.', '2025'],
    ['side|’s v|iew', 'side’s view'],
    ['well-b|eing|', 'being'],
    ['China|-L|aos railway', '-Laos'],
    ['the |side,| who', 'side,'],
  ])('makes of %j %j', (marked, expected) => {
    expect(snapped(marked)).toBe(expected);
  });

  it('leaves words cut when it is to be exact', () => {
    expect(snapped('the res|olute supp|ort of', true)).toBe('olute supp');
  });

  it('leaves Chinese as it was selected, since only a dictionary could tell its words', () => {
    expect(snapped('中国国|家主|席', false)).toBe('家主');
  });

  it('finishes a Latin word within Chinese', () => {
    expect(snapped('关于AP|EC的|会议')).toBe('APEC的');
  });

  it.each([
    ['emoji family', 'a 👩‍👩‍👧‍👦 b', 3, 5, '👩‍👩‍👧‍👦'],
    ['flag', 'x 🇨🇳 y', 4, 5, '🇨🇳'],
    ['decomposed letter', 'caf e\u0301 s', 4, 5, 'e\u0301'],
    ['CRLF inside', 'a\r\nb', 0, 4, 'a\r\nb'],
  ])('keeps a span whole when it cuts a %s, even when exact', (_name, text, start, end, expected) => {
    const span = snapSpan(text, { start, end }, { exact: true })!;
    expect(text.slice(span.start, span.end)).toBe(expected);
  });

  it('takes line breaks of every kind off both ends', () => {
    expect(snapped('a|\r\n\n\r b \r\n|c')).toBe('b');
    expect(snapSpan('a\r\nb', { start: 2, end: 4 }, { exact: true })).toEqual({ start: 3, end: 4 });
  });

  it('is null for white space, a caret, and a span turned round', () => {
    expect(snapSpan('a \r\n b', { start: 1, end: 5 }, { exact: false })).toBeNull();
    expect(snapSpan('abc', { start: 1, end: 1 }, { exact: false })).toBeNull();
    expect(snapSpan('abc', { start: 2, end: 1 }, { exact: true })).toBeNull();
    expect(snapSpan('', { start: 0, end: 0 }, { exact: true })).toBeNull();
  });

  it('does not leave the text', () => {
    expect(snapSpan(' abc ', { start: -10, end: 99 }, { exact: false })).toEqual({ start: 1, end: 4 });
  });

  it('changes nothing when repeated, splits no cluster, and begins and ends with what is to be seen', () => {
    fc.assert(
      fc.property(anyTextAndSpan, fc.boolean(), ({ text, span }, exact) => {
        const once = snapSpan(text, span, { exact });
        if (!once) return;
        expect(snapSpan(text, once, { exact })).toEqual(once);
        expect(snapSpan(text, once, { exact: true })).toEqual(once);
        expect(isGraphemeBoundary(text, once.start) && isGraphemeBoundary(text, once.end)).toBe(true);
        expect(contains({ start: 0, end: text.length }, once)).toBe(true);
        expect(text.slice(once.start, once.end).trim()).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps everything selected but white space', () => {
    fc.assert(
      fc.property(anyTextAndSpan, fc.boolean(), ({ text, span }, exact) => {
        const result = snapSpan(text, span, { exact }) ?? { start: span.end, end: span.end };
        const lost =
          text.slice(span.start, Math.max(span.start, result.start)) +
          text.slice(Math.min(span.end, result.end), span.end);
        expect(lost.trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('gives with words whole never less than exactly', () => {
    fc.assert(
      fc.property(anyTextAndSpan, ({ text, span }) => {
        const exact = snapSpan(text, span, { exact: true });
        const whole = snapSpan(text, span, { exact: false });
        expect(whole === null).toBe(exact === null);
        if (exact && whole) expect(contains(whole, exact)).toBe(true);
      }),
    );
  });

  it('is quick on a line of two megabytes', () => {
    const text = 'commitment '.repeat(180_000);
    const before = performance.now();
    expect(snapSpan(text, { start: 1_100_003, end: 1_100_025 }, { exact: false })).toEqual({
      start: 1_100_000,
      end: 1_100_032,
    });
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

/** The text of the span between two bars after one edge was moved. */
function moved(
  marked: string,
  ...how: Parameters<typeof moveEdge> extends [string, object, ...infer Rest] ? Rest : never
) {
  const start = marked.indexOf('|');
  const text = marked.replaceAll('|', '');
  const span = moveEdge(text, { start, end: marked.indexOf('|', start + 1) - 1 }, ...how);
  return text.slice(span.start, span.end);
}

describe('moveEdge', () => {
  it('moves the end to the end of the next or the previous word', () => {
    expect(moved('a |joint  statement|, signed today', 'end', 'word', 1)).toBe('joint  statement, signed');
    expect(moved('a |joint  statement| today', 'end', 'word', -1)).toBe('joint');
  });

  it('moves the start to the start of the next or the previous word', () => {
    expect(moved('a |joint  statement|', 'start', 'word', 1)).toBe('statement');
    expect(moved('in a |joint| statement', 'start', 'word', -1)).toBe('a joint');
  });

  it('moves by character over white space, one cluster at a time', () => {
    expect(moved('|a| \r\n b', 'end', 'character', 1)).toBe('a \r\n b');
    expect(moved('|a b|', 'end', 'character', -1)).toBe('a');
    expect(moved('👍🏽 |b|', 'start', 'character', -1)).toBe('👍🏽 b');
    expect(moved('|e\u0301x|', 'start', 'character', 1)).toBe('x');
  });

  it('reaches the stop after the last word', () => {
    expect(moved('|the end|.', 'end', 'word', 1)).toBe('the end.');
  });

  it('does not take the last word or character', () => {
    expect(moved('|word|', 'end', 'word', -1)).toBe('word');
    expect(moved('|word|', 'start', 'word', 1)).toBe('word');
    expect(moved('|w|ord', 'end', 'character', -1)).toBe('w');
  });

  it('stays at the ends of the text', () => {
    expect(moved('|word|  ', 'end', 'character', 1)).toBe('word');
    expect(moved(' |word|', 'start', 'word', -1)).toBe('word');
  });

  it('gives a snapped span and moves no other edge, whichever way', () => {
    const how = fc.tuple(
      fc.constantFrom('start' as const, 'end' as const),
      fc.constantFrom('character' as const, 'word' as const),
      fc.constantFrom(1 as const, -1 as const),
    );
    fc.assert(
      fc.property(anyTextAndSpan, how, ({ text, span }, [edge, by, direction]) => {
        const before = snapSpan(text, span, { exact: true });
        if (!before) return;
        const after = moveEdge(text, before, edge, by, direction);
        expect(snapSpan(text, after, { exact: true })).toEqual(after);
        expect((after[edge] - before[edge]) * direction).toBeGreaterThanOrEqual(0);
        const outward = (edge === 'end') === (direction === 1);
        expect(outward ? contains(after, before) : contains(before, after)).toBe(true);
        const still = edge === 'start' ? 'end' : 'start';
        if (outward) expect(after[still]).toBe(before[still]);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes to the end of any text, step by step', () => {
    fc.assert(
      fc.property(anyTextAndSpan, ({ text, span }) => {
        let now = snapSpan(text, span, { exact: true });
        if (!now) return;
        for (let steps = 0; steps <= text.length; steps++) now = moveEdge(text, now, 'end', 'character', 1);
        expect(now.end).toBe(snapSpan(text, { start: now.start, end: text.length }, { exact: true })!.end);
      }),
    );
  });
});
