import { describe, expect, it } from 'vitest';
import {
  upgradeAnnotation,
  upgradeTagSet,
  type TagSetOf1,
} from '../../../../src-renderer/core/library/version-1';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { tagSetProblems } from '../../../../src-renderer/core/tagset/tag-set-problems';
import { defaultOf1 } from '../../../builders/version-1';

const risk = { ...defaultOf1.tags[0]!, id: 'risk', name: 'risk', shortcut: '' };

describe('the default tag set of version 1', () => {
  it('becomes the present default, under a higher version', () => {
    expect(upgradeTagSet(defaultOf1)).toEqual(defaultTagSet);
    expect(defaultTagSet.version).toBeGreaterThan(defaultOf1.version);
  });

  it('keeps the tags that an import had added, after its own, and counts on from its version', () => {
    const upgraded = upgradeTagSet({ ...defaultOf1, version: 2, tags: [...defaultOf1.tags, risk] });
    expect(upgraded).toEqual({
      ...defaultTagSet,
      version: defaultTagSet.version + 1,
      tags: [...defaultTagSet.tags, { ...risk, parentId: null, attributes: [] }],
    });
  });

  it('keeps what was changed in it', () => {
    const [commitment, ...rest] = defaultOf1.tags;
    const changed = { ...defaultOf1, name: 'Mine', tags: [{ ...commitment!, guideline: 'Ours.' }, ...rest] };
    const upgraded = upgradeTagSet(changed);
    expect(upgraded.name).toBe('Mine');
    expect(upgraded.tags[0]).toEqual({ ...defaultTagSet.tags[0], guideline: 'Ours.' });
  });
});

describe('another tag set of version 1', () => {
  const risks: TagSetOf1 = { id: 'risks', name: 'Risks', version: 4, tags: [risk] };

  it('stays what it is, without attributes', () => {
    expect(upgradeTagSet(risks)).toEqual({
      ...risks,
      tags: [{ ...risk, parentId: null, attributes: [] }],
      vocabularies: [],
      relationTypes: [],
    });
  });

  it('leaves a key to the first of the tags that have it', () => {
    const tags = ['a', 'A', '', ''].map((shortcut, index) => ({ ...risk, id: `t${index}`, shortcut }));
    const upgraded = upgradeTagSet({ ...risks, tags });
    expect(upgraded.tags.map(({ shortcut }) => shortcut)).toEqual(['a', '', '', '']);
    expect(tagSetProblems(upgraded)).toEqual([]);
  });
});

describe('an annotation of version 1', () => {
  it('knows the version it was made under and nothing else that is new', () => {
    const row = { id: 'a1', note: 'kept' } as Parameters<typeof upgradeAnnotation>[0];
    expect(upgradeAnnotation(row, 3)).toEqual({
      id: 'a1',
      note: 'kept',
      tagSetVersion: 3,
      attributes: {},
      decisions: [],
      comments: [],
    });
  });
});
