import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRules } from '../../../../src-renderer/core/proposal/match-rules';
import { overlaps } from '../../../../src-renderer/core/span/span';
import { anyText } from '../any-text';

/** What the phrases match, in the order in which they take their words. */
const matched = (text: string, ...phrases: string[]) => {
  const rules = phrases.map((phrase) => ({ phrase, termId: phrase }));
  return matchRules(text, { start: 0, end: text.length }, rules).map(({ span, rule }) => {
    const words = text.slice(span.start, span.end);
    return words === rule.phrase ? words : `${words} (${rule.phrase})`;
  });
};

describe('rules', () => {
  it('match whole words alone, whatever their case and the white space and hyphens between', () => {
    expect(matched('Willing, WILL and goodwill', 'will')).toEqual(['WILL (will)']);
    expect(matched('a search-and-rescue exercise', 'search and rescue')).toEqual([
      'search-and-rescue (search and rescue)',
    ]);
    expect(matched('is\n ready  to', 'is ready to')).toEqual(['is\n ready  to (is ready to)']);
    expect(matched('COVID-19 vaccines', 'covid 19 vaccines')).toEqual([
      'COVID-19 vaccines (covid 19 vaccines)',
    ]);
    expect(matched('the Council’s session', "council's session")).toEqual([
      "Council’s session (council's session)",
    ]);
  });

  it('let the longest phrase take its words, then the earliest', () => {
    expect(matched('will build and will back it', 'will', 'will back')).toEqual(['will back', 'will']);
    expect(matched('agreed to explore', 'agreed to', 'agreed to explore')).toEqual(['agreed to explore']);
    expect(matched('urged and asked', 'asked', 'urged')).toEqual(['urged', 'asked']);
  });

  it('let a star stand for up to three words', () => {
    expect(matched('are also willing to', 'are * willing to')).toEqual([
      'are also willing to (are * willing to)',
    ]);
    expect(matched('are willing to', 'are * willing to')).toHaveLength(1);
    expect(matched('are now all the more willing to', 'are * willing to')).toHaveLength(0);
  });

  it('do not reach into the next clause, but past an abbreviation', () => {
    expect(matched('He asked. They went to sea', 'asked * to')).toEqual([]);
    expect(matched('He asked; then to sea', 'asked * to')).toEqual([]);
    expect(matched('asked Dr. Ferrant to report', 'asked * to')).toHaveLength(1);
  });

  it('count only within the stretch', () => {
    const rules = [{ phrase: 'will', termId: 'w' }];
    expect(matchRules('it will do', { start: 0, end: 5 }, rules)).toEqual([]);
    expect(matchRules('it will do', { start: 3, end: 7 }, rules)).toHaveLength(1);
  });

  it('ask for two sides where they say so', () => {
    const both = '<both sides> will';
    expect(matched('The two leaders will meet', both, 'will')).toEqual([`The two leaders will (${both})`]);
    expect(matched('Norsund and the Republic of Veldria also will meet', both)).toEqual([
      `Norsund and the Republic of Veldria also will (${both})`,
    ]);
    expect(matched('and they will meet', both)).toEqual([`they will (${both})`]);
    expect(matched('Norsund will meet Veldria', both, 'will')).toEqual(['will']);
    expect(matched('trade and Norsund will grow', both)).toEqual([]);
  });

  it('with nothing but stars and spaces match nothing', () => {
    expect(matched('a b c', '*', ' * ', '', '<both sides>')).toEqual([]);
  });

  it('match apart from each other and within the stretch, each by its own words, whatever the text', () => {
    const phrase = fc.constantFrom(
      'a',
      'Word',
      'a * Word',
      'don’t',
      'Word a',
      '3 5',
      '국',
      '<both sides> a',
      'カタカナ',
    );
    fc.assert(
      fc.property(anyText, fc.uniqueArray(phrase, { minLength: 1 }), fc.nat(), (text, phrases, cut) => {
        const stretch = { start: cut % (text.length + 1), end: text.length };
        const matches = matchRules(
          text,
          stretch,
          phrases.map((words) => ({ phrase: words, termId: words })),
        );
        for (const [index, { span }] of matches.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(stretch.start);
          expect(span.end).toBeGreaterThan(span.start);
          for (const other of matches.slice(index + 1)) expect(overlaps(span, other.span)).toBe(false);
        }
      }),
    );
  });
});
