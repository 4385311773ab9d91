import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goesOnBy, joined } from '../../../../src-renderer/core/follow-up/same-over-time';
import { timelineOf, type Statement } from '../../../../src-renderer/core/follow-up/timeline';
import { saysWhoActs } from '../../../../src-renderer/core/tagset/says-who-acts';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { anAnnotation } from '../../../builders/library';
import { aRelation } from '../../../builders/relation';

const evidence = (sha256: string) => ({
  sha256,
  title: 'Minutes',
  start: 0,
  end: 4,
  quote: { exact: 'paid', prefix: '', suffix: '' },
  annotator: 'Ada',
  at: '2026-05-01T10:00:00.000Z',
});
const step = (at: string) => ({ status: 'fulfilled' as const, annotator: 'Ada', at: `${at}T10:00:00.000Z` });

describe('the timeline of a commitment', () => {
  const made: Statement = {
    annotation: anAnnotation({
      followUp: { steps: [step('2026-02-02')], evidence: [evidence('new'), evidence('undated')] },
    }),
    title: 'First',
    day: '2025-01-01',
  };
  const updated: Statement = { annotation: anAnnotation({ id: 'a2' }), title: 'Second', day: '2026-02-02' };

  it('has statements, evidence and what was said of it by day, on one day in that order, the day of tagging where the text has none', () => {
    const items = timelineOf([updated, made], (sha256) => (sha256 === 'new' ? '2026-02-02' : null));
    expect(items.map(({ kind, day }) => [day, kind])).toEqual([
      ['2025-01-01', 'statement'],
      ['2026-02-02', 'statement'],
      ['2026-02-02', 'evidence'],
      ['2026-02-02', 'status'],
      ['2026-05-01', 'evidence'],
    ]);
  });
});

describe('what goes on over time', () => {
  it('does so by the types that lead from a tag to itself', () => {
    expect([...goesOnBy(defaultTagSet, 'commitment')].sort()).toEqual(['same-as', 'updates']);
    expect(saysWhoActs(defaultTagSet, 'commitment')).toBe(true);
    expect(saysWhoActs(defaultTagSet, 'attendee')).toBe(false);
  });

  it('is reached whichever way relations lead, round any ring, and from each of them alike', () => {
    const anyLinks = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 12 });
    fc.assert(
      fc.property(anyLinks, fc.nat(8), (links, start) => {
        const relations = links.map(([from, to], at) =>
          aRelation({ id: `r${at}`, typeId: 'updates', sourceId: `${from}`, targetId: `${to}` }),
        );
        const types = new Set(['updates']);
        const reached = joined(new Set([`${start}`]), relations, types);
        for (const id of reached) expect(joined(new Set([id]), relations, types)).toEqual(reached);
        expect(joined(new Set([`${start}`]), relations, new Set(['makes']))).toEqual(new Set([`${start}`]));
      }),
    );
  });
});
