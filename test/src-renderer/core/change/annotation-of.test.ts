import { describe, expect, it } from 'vitest';
import { annotationOf } from '../../../../src-renderer/core/change/annotation-of';
import type { Edit } from '../../../../src-renderer/core/change/change';
import { anAnnotation } from '../../../builders/library';
import { aParty } from '../../../builders/party';
import { aRelation } from '../../../builders/relation';

const row = (id: string) => anAnnotation({ id });
const comes = (id: string): Edit => ({ table: 'annotations', id, before: null, after: row(id) });
const goes = (id: string): Edit => ({ table: 'annotations', id, before: row(id), after: null });
const related: Edit = {
  table: 'relations',
  id: 'r1',
  before: null,
  after: aRelation({ sourceId: 'from', targetId: 'to' }),
};

describe('the annotation by which a change is seen', () => {
  it('is the last that it leaves', () => {
    expect(annotationOf([comes('a1'), related, comes('a2'), goes('a3')], 'a1')).toBe('a2');
  });

  it('is the source of a relation, or the chosen end of it', () => {
    expect(annotationOf([related], null)).toBe('from');
    expect(annotationOf([related], 'other')).toBe('from');
    expect(annotationOf([related], 'to')).toBe('to');
  });

  it('is the other end where one goes with the relation', () => {
    expect(annotationOf([related, goes('from')], null)).toBe('to');
  });

  it('is none where all that it concerns have gone', () => {
    expect(annotationOf([goes('a1')], 'a2')).toBeNull();
  });

  it('stays the chosen one where it concerns neither annotations nor relations', () => {
    const renamed: Edit = { table: 'parties', id: 'p', before: aParty('A'), after: aParty('B') };
    expect(annotationOf([renamed], 'a1')).toBe('a1');
  });
});
