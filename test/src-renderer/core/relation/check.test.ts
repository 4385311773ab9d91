import { describe, expect, it } from 'vitest';
import { brokenByTag, checkRelation } from '../../../../src-renderer/core/relation/check';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { aRelation } from '../../../builders/relation';

const attendee = { id: 'who', tagId: 'attendee' };
const commitment = { id: 'what', tagId: 'commitment' };
const earlier = { id: 'earlier', tagId: 'commitment' };
const makes = aRelation({ id: 'r1', typeId: 'makes', sourceId: 'who', targetId: 'what' });
const updates = aRelation({ id: 'r2', typeId: 'updates', sourceId: 'what', targetId: 'earlier' });

describe('a relation', () => {
  it('may stand where its type leads from the one end to the other', () => {
    expect(checkRelation(defaultTagSet, makes, attendee, commitment, [])).toBeNull();
  });

  it('does not lead from an annotation to itself', () => {
    expect(checkRelation(defaultTagSet, updates, commitment, commitment, [])).toBe('itself');
  });

  it('needs a type of the tag set', () => {
    expect(checkRelation(defaultTagSet, { ...makes, typeId: 'gone' }, attendee, commitment, [])).toBe(
      'unknown-type',
    );
  });

  it('does not lead from an end that its type does not allow', () => {
    expect(checkRelation(defaultTagSet, makes, commitment, attendee, [])).toBe('end-not-allowed');
  });

  it('is there once for each type', () => {
    const again = { ...makes, id: 'r3' };
    expect(checkRelation(defaultTagSet, again, attendee, commitment, [makes])).toBe('there-already');
    expect(
      checkRelation(defaultTagSet, { ...again, typeId: 'same-as' }, attendee, commitment, [makes]),
    ).toBeNull();
  });

  it('is there once whichever way it leads', () => {
    const back = aRelation({ id: 'r3', typeId: 'updates', sourceId: 'earlier', targetId: 'what' });
    expect(checkRelation(defaultTagSet, back, earlier, commitment, [updates])).toBe('there-already');
  });

  it('is not in its own way when it changes', () => {
    expect(checkRelation(defaultTagSet, makes, attendee, commitment, [makes])).toBeNull();
  });
});

describe('another tag', () => {
  it('breaks the relations of which its annotation can no longer be that end', () => {
    expect(brokenByTag(defaultTagSet, 'what', 'cooperation-area', [makes, updates])).toEqual([
      makes,
      updates,
    ]);
    expect(brokenByTag(defaultTagSet, 'who', 'commitment', [makes])).toEqual([makes]);
  });

  it('leaves those that allow it', () => {
    const same = aRelation({ id: 'r4', typeId: 'same-as', sourceId: 'what', targetId: 'earlier' });
    expect(brokenByTag(defaultTagSet, 'what', 'attendee', [same])).toEqual([]);
    expect(brokenByTag(defaultTagSet, 'what', 'commitment', [makes, updates])).toEqual([]);
  });
});
