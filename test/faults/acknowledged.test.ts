import { describe, expect, it } from 'vitest';
import { contradictions, continues, countLost, type Acknowledged, type LoggedEntry } from './acknowledged';

const add: LoggedEntry = {
  sequence: 1,
  edits: [{ table: 'documents', id: 'd', after: { id: 'd', title: 'Readout' } }],
};
const tag = (sequence: number, id: string): LoggedEntry => ({
  sequence,
  edits: [{ table: 'annotations', id, after: { id, documentId: 'd', tagId: 'attendee' } }],
});
const untag = (sequence: number, id: string): LoggedEntry => ({
  sequence,
  edits: [{ table: 'annotations', id, after: null }],
});
const screen = (...ids: string[]): Acknowledged => ({
  documents: ['Readout'],
  open: 'Readout',
  spans: Object.fromEntries(ids.map((id) => [id, 'dotted'])),
});

describe('the check for acknowledged changes', () => {
  const log = [add, tag(2, 'a'), tag(3, 'b'), untag(4, 'a')];
  const seen = [screen(), screen('a'), screen('a', 'b'), screen('b')];

  it('finds none lost when the log leads to every screen in turn', () => {
    expect(countLost(seen, log)).toBe(0);
    expect(countLost(seen.slice(0, 2), log)).toBe(0);
  });

  it('allows changes that were not acknowledged at the end', () => {
    expect(countLost(seen.slice(0, 2), [...log, tag(5, 'c')])).toBe(0);
  });

  it('reports a store that has dropped one change', () => {
    expect(countLost(seen, log.slice(0, -1))).toBe(1);
    expect(
      countLost(
        seen,
        log.filter(({ sequence }) => sequence !== 2),
      ),
    ).toBeGreaterThan(0);
  });

  it('reports a change that came back otherwise than it was seen', () => {
    const other = {
      ...tag(3, 'b'),
      edits: [{ table: 'annotations', id: 'b', after: { id: 'b', documentId: 'd', tagId: 'commitment' } }],
    };
    expect(countLost(seen, [add, tag(2, 'a'), other, untag(4, 'a')])).toBe(2);
  });

  it('reports a state that is older than one seen before', () => {
    expect(countLost([screen('a', 'b'), screen('a')], log)).toBe(1);
  });
});

describe('the check for half changes', () => {
  const rows = {
    documents: { d: { id: 'd', title: 'Readout' } },
    annotations: { b: { tagId: 'attendee', documentId: 'd', id: 'b' } },
  };
  const log = [add, tag(2, 'b')];

  it('finds nothing in a library whose log leads to its rows', () => {
    expect(contradictions(rows, log)).toEqual([]);
  });

  it('finds a row that is missing, and a log with a gap', () => {
    expect(contradictions({ ...rows, annotations: {} }, log)).toEqual([
      'the rows of annotations are not what the log leads to',
    ]);
    expect(contradictions(rows, [add, tag(3, 'b')])).toEqual(['entry 2 of the log has the sequence 3']);
  });

  it('finds an earlier entry that has changed', () => {
    expect(continues([add, tag(2, 'b')], [add])).toBe(true);
    expect(continues([add], [add, tag(2, 'b')])).toBe(false);
    expect(continues([add, tag(2, 'c')], [add, tag(2, 'b')])).toBe(false);
  });
});
