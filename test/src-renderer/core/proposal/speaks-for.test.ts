import { describe, expect, it } from 'vitest';
import type { AttributeValues } from '../../../../src-renderer/core/attribute/value';
import { speaksFor } from '../../../../src-renderer/core/proposal/speaks-for';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { referringTo } from '../../../builders/party';

const said = (tagId: string, attributes: AttributeValues) => speaksFor({ tagId, attributes }, defaultTagSet);

describe('an annotation of an attendee', () => {
  it('says for whom the attendee speaks', () => {
    expect(said('attendee', { who: referringTo(['o']), represents: referringTo(['n']) })).toEqual(['o', 'n']);
  });

  it('does not say so while either is open', () => {
    expect(said('attendee', { who: referringTo(['o']) })).toBeNull();
    expect(said('attendee', { represents: referringTo(['n']) })).toBeNull();
    expect(said('commitment', { 'committing-party': referringTo(['n']) })).toBeNull();
    expect(said('gone', { who: referringTo(['o']) })).toBeNull();
  });
});
