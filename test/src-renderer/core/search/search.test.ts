import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query } from '../../../../src-renderer/core/search/query';
import { firstHitFrom, search } from '../../../../src-renderer/core/search/search';
import { isWordEdge } from '../../../../src-renderer/core/search/word-edge';
import {
  graphemeBoundaryAtOrAfter,
  graphemeBoundaryAtOrBefore,
  isGraphemeBoundary,
} from '../../../../src-renderer/core/text/graphemes';
import { isUnspacedAt } from '../../../../src-renderer/core/text/unspaced-scripts';
import { wordCutAt } from '../../../../src-renderer/core/text/words';
import { anyText } from '../any-text';

const queryFor = (text: string, options: Partial<Query> = {}): Query => ({
  text,
  wholeWord: false,
  matchCase: false,
  regularExpression: false,
  ...options,
});

function spansOf(text: string, query: Query, limit?: number) {
  const outcome = search(text, query, limit);
  if (outcome.kind !== 'hits') throw new Error(outcome.reason);
  return outcome.hits;
}

const found = (text: string, words: string, options: Partial<Query> = {}): string[] =>
  spansOf(text, queryFor(words, options)).map(({ start, end }) => text.slice(start, end));

describe('a plain search', () => {
  it('takes every character as itself', () => {
    expect(found('a.b (c) [d]{2} $5 a\\b x|y a-b ^', 'a.b')).toEqual(['a.b']);
    for (const words of ['(c)', '[d]{2}', '$5', 'a\\b', 'x|y', 'a-b', '^', '/'])
      expect(found(`a.b (c) [d]{2} $5 a\\b x|y a-b ^ /`, words)).toEqual([words]);
  });

  it('knows upper and lower case of every script, at the offsets of the text itself', () => {
    expect(found('İstanbul STRASSE Ärger ΣΊΣΥΦΟΣ Приветствие', 'ärger')).toEqual(['Ärger']);
    expect(found('İİİ приветствие', 'ПРИВЕТ')).toEqual(['привет']);
    expect(found('ΣΊΣΥΦΟΣ', 'σίσυφος')).toEqual(['ΣΊΣΥΦΟΣ']);
  });

  it('tells upper from lower case when asked to', () => {
    expect(found('Rail, rail, RAIL', 'rail')).toHaveLength(3);
    expect(found('Rail, rail, RAIL', 'rail', { matchCase: true })).toEqual(['rail']);
  });

  it('finds an accented letter whether it is one character or two', () => {
    const text = 'Caf\u00e9 and Cafe\u0301';
    expect(found(text, 'caf\u00e9')).toEqual(['Caf\u00e9', 'Cafe\u0301']);
    expect(found(text, 'cafe\u0301')).toEqual(['Caf\u00e9', 'Cafe\u0301']);
  });

  it('finds curly quotes by straight ones', () => {
    expect(found('the side’s “generous act”', "side's")).toEqual(['side’s']);
    expect(found('the side’s “generous act”', '"generous act"')).toEqual(['“generous act”']);
  });

  it('goes over one line break and over no blank line', () => {
    expect(found('joint\r\n  statement', 'joint statement')).toEqual(['joint\r\n  statement']);
    expect(found('joint\u00a0statement', 'joint statement')).toHaveLength(1);
    expect(found('joint\n\nstatement', 'joint statement')).toEqual([]);
  });

  it('finds Chinese, and emoji whole', () => {
    expect(found('中方愿同老方加强战略沟通', '战略')).toEqual(['战略']);
    expect(found('a 👩‍👩‍👧 b', '👩')).toEqual(['👩‍👩‍👧']);
    expect(found('🇳🇴🇱🇦', '🇱🇦')).toEqual(['🇱🇦']);
    expect(found('🇳🇴🇱🇦', '🇴🇱')).toEqual(['🇳🇴🇱🇦']);
    expect(found('👍👍🏽', '👍')).toEqual(['👍', '👍🏽']);
  });

  it('finds hits that touch and none that overlap', () => {
    expect(found('aaaaa', 'aa')).toEqual(['aa', 'aa']);
  });

  it('stops at the limit and says that there are more', () => {
    expect(search('aaaa', queryFor('a'), 3)).toMatchObject({ hits: { length: 3 }, more: true });
    expect(search('aaaa', queryFor('a'), 4)).toMatchObject({ hits: { length: 4 }, more: false });
  });

  it('is the same as looking at each place', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 4 }), (text, at, length) => {
        const from = at % (text.length + 1);
        const words = text.slice(from, from + length);
        // What the plain search reads as more than itself has tests of its own; half a pair finds no whole one.
        if (/["'\s]|\p{Surrogate}/u.test(words) || words.normalize('NFC') !== words || words === '') return;
        if (words.normalize('NFD') !== words) return;
        const expected = [];
        for (let start = text.indexOf(words); start !== -1;) {
          const hit = {
            start: graphemeBoundaryAtOrBefore(text, start),
            end: graphemeBoundaryAtOrAfter(text, start + words.length),
          };
          expected.push(hit);
          start = text.indexOf(words, hit.end);
        }
        expect(spansOf(text, queryFor(words, { matchCase: true }))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('goes through five megabytes well within a second', () => {
    const text = 'Veldria and Norsund agreed on the rail link.\n'.repeat(120_000);
    const before = performance.now();
    expect(spansOf(text, queryFor('nowhere', { wholeWord: true }))).toEqual([]);
    expect(spansOf(text, queryFor('a', { wholeWord: true }))).toEqual([]);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

describe('a search for whole words', () => {
  it('finds no part of a word', () => {
    expect(found('rail, railway; Rail-link monorail', 'rail', { wholeWord: true })).toEqual(['rail', 'Rail']);
    expect(found('side side’s', 'side', { wholeWord: true })).toEqual(['side']);
    expect(found('3.5 and 3', '3', { wholeWord: true })).toEqual(['3']);
    expect(found('Zürichs Zürich', 'zürich', { wholeWord: true })).toEqual(['Zürich']);
  });

  it('finds a phrase that begins right after a place where it cuts a word', () => {
    expect(spansOf('aa a a', queryFor('a a', { wholeWord: true }))).toEqual([{ start: 3, end: 6 }]);
  });

  it('takes Chinese as it stands, where only a dictionary could tell words', () => {
    expect(found('中国国家主席', '家主', { wholeWord: true })).toEqual(['家主']);
  });

  it('has the word edges of the text, by the short way too', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        const offset = graphemeBoundaryAtOrBefore(text, at % (text.length + 1));
        const slowly = isUnspacedAt(text, offset) || wordCutAt(text, offset) === null;
        expect(isWordEdge(text, offset)).toBe(slowly);
      }),
      { numRuns: 2000, examples: [['Word\u200d\u{1f3f3}\ufe0f\u200d\u{1f308}', 1]] },
    );
  });
});

describe('a search by regular expression', () => {
  const regularExpression = true;

  it('finds what matches, with ^ and $ at the ends of lines', () => {
    expect(found('40 million, 1,200 million', '[\\d,]+ million', { regularExpression })).toEqual([
      '40 million',
      '1,200 million',
    ]);
    expect(found('one\r\ntwo\nthree', '^t\\w+$', { regularExpression })).toEqual(['two', 'three']);
    expect(found('Łódź, Kyïv', '\\p{Lu}\\p{L}+', { regularExpression, matchCase: true })).toHaveLength(2);
  });

  it('skips matches of nothing', () => {
    expect(found('baab', 'a*', { regularExpression })).toEqual(['aa']);
    expect(found('👍a', 'a*', { regularExpression })).toEqual(['a']);
  });

  it.each([
    ['(', /group/i],
    ['[a', /class/i],
    ['a**', /repeat/i],
    ['\\', /\\ at end/i],
  ])('says why %j is none', (text, reason) => {
    const outcome = search('text', queryFor(text, { regularExpression }));
    expect(outcome).toMatchObject({ kind: 'invalid', reason: expect.stringMatching(reason) });
    expect(outcome.kind === 'invalid' && outcome.reason).not.toContain('/');
  });

  it('gives hits in order that overlap nowhere, split no cluster and lie in the text', () => {
    const patterns = fc.constantFrom('.', '\\w+', '[^a]', '\\s', 'a|b', '\\p{L}', '(?<=a).', '.$', '\\n');
    fc.assert(
      fc.property(anyText, patterns, fc.boolean(), (text, pattern, wholeWord) => {
        let last = 0;
        for (const { start, end } of spansOf(text, queryFor(pattern, { regularExpression, wholeWord }))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the hit to begin with', () => {
  it('is the first at or after the caret', () => {
    const hits = [
      { start: 2, end: 4 },
      { start: 8, end: 9 },
    ];
    expect([0, 2, 3, 8, 9].map((offset) => firstHitFrom(hits, offset))).toEqual([0, 0, 1, 1, 2]);
  });
});
