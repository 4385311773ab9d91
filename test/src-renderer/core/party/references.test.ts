import { describe, expect, it } from 'vitest';
import { partiesOf, tagSetWithParties, withParties } from '../../../../src-renderer/core/party/references';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import type { TagSet } from '../../../../src-renderer/core/tagset/tag-set';
import { referringTo } from '../../../builders/party';

const note = { value: { type: 'text' as const, text: 'veldria' }, evidence: null, origin: 'hand' as const };

describe('the parties of an annotation', () => {
  it('are those that any of its values refers to, each once', () => {
    const attributes = { by: referringTo(['veldria', 'norsund']), to: referringTo(['norsund']), note };
    expect([...partiesOf({ attributes })]).toEqual(['veldria', 'norsund']);
  });

  it('are replaced in every value that refers to them, and stand there once', () => {
    const attributes = { by: referringTo(['veldria', 'norsund']), to: referringTo(['veldria']), note };
    const merged = withParties(attributes, (id) => (id === 'veldria' ? 'norsund' : id));
    expect(merged).toEqual({ by: referringTo(['norsund']), to: referringTo(['norsund']), note });
  });

  it('leave no value behind when the last of them goes', () => {
    const attributes = { by: referringTo(['veldria', 'norsund']), to: referringTo(['veldria']) };
    expect(withParties(attributes, (id) => (id === 'veldria' ? null : id))).toEqual({
      by: referringTo(['norsund']),
    });
  });

  it('keep the evidence and the origin of their value', () => {
    const value = { ...referringTo(['veldria'], 'the Veldrian side'), origin: 'proposed' as const };
    expect(withParties({ by: value }, () => 'norsund')['by']).toEqual({
      ...value,
      value: { type: 'party', partyIds: ['norsund'] },
    });
  });
});

describe('a default of the tag set', () => {
  const withDefault = (partyIds: string[] | null): TagSet => ({
    ...defaultTagSet,
    tags: defaultTagSet.tags.map((tag) => ({
      ...tag,
      attributes: tag.attributes.map((attribute) =>
        attribute.type === 'party'
          ? { ...attribute, default: partyIds && { type: 'party' as const, partyIds } }
          : attribute,
      ),
    })),
  });

  it('follows the party it refers to, as a new version', () => {
    const revised = tagSetWithParties(withDefault(['veldria']), () => 'norsund');
    expect(revised).toEqual({ ...withDefault(['norsund']), version: defaultTagSet.version + 1 });
  });

  it('is none when its party goes', () => {
    const revised = tagSetWithParties(withDefault(['veldria']), () => null);
    expect(revised.tags).toEqual(withDefault(null).tags);
  });

  it('that refers to other parties leaves the tag set as it is', () => {
    const tagSet = withDefault(['veldria']);
    expect(tagSetWithParties(tagSet, (id) => id)).toBe(tagSet);
  });
});
