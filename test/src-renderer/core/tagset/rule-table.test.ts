import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src-renderer/core/tagset/attribute';
import { phrasesOf, withPhrases } from '../../../../src-renderer/core/tagset/rule-table';

const rules = [
  { phrase: 'will', termId: 'pledge' },
  { phrase: 'is ready to', termId: 'readiness' },
  { phrase: 'is going to', termId: 'pledge' },
];

describe('the phrases of a term', () => {
  it('are written down parted by semicolons', () => {
    expect(phrasesOf(rules, 'pledge')).toBe('will; is going to');
    expect(phrasesOf(rules, 'call')).toBe('');
  });

  it('are read as they are being written: without blanks, each once', () => {
    expect(withPhrases(rules, 'pledge', ' shall ;; will;shall; ')).toEqual([
      { phrase: 'shall', termId: 'pledge' },
      { phrase: 'will', termId: 'pledge' },
      { phrase: 'is ready to', termId: 'readiness' },
    ]);
  });

  it('come at the end where the term had none, and go where nothing is written', () => {
    expect(withPhrases(rules, 'call', 'urges').at(-1)).toEqual({ phrase: 'urges', termId: 'call' });
    expect(withPhrases(rules, 'pledge', '')).toEqual([rules[1]]);
  });

  it('are the same when they are written down and read again, and those of other terms stay', () => {
    const anyRules = fc.uniqueArray(
      fc.record({
        phrase: fc.stringMatching(/^[a-z]+( [a-z*]+){0,2}$/),
        termId: fc.constantFrom('a', 'b', 'c'),
      }),
      { selector: ({ phrase, termId }) => `${phrase} ${termId}` },
    );
    fc.assert(
      fc.property(anyRules, (all) => {
        const again = withPhrases(all, 'a', phrasesOf(all, 'a'));
        const of = (list: Rule[], termId: string) => list.filter((rule) => rule.termId === termId);
        for (const termId of ['a', 'b', 'c']) expect(of(again, termId)).toEqual(of(all, termId));
      }),
    );
  });
});
