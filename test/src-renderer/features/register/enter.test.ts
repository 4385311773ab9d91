import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../src-renderer/core/annotation/annotation';
import type { Value } from '../../../../src-renderer/core/attribute/value';
import type { Change } from '../../../../src-renderer/core/change/change';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { TagSetLookup } from '../../../../src-renderer/core/tagset/tag-set-lookup';
import { attributesOf } from '../../../../src-renderer/core/tagset/tag-tree';
import {
  attributeIn,
  chosen,
  enter,
  idsIn,
  optionsFor,
} from '../../../../src-renderer/features/register/enter';
import type { Workbench } from '../../../../src-renderer/state/workbench';
import { anAnnotation, anAuthor, aParty } from '../../../builders/library';
import { column } from '../../core/register/any-rows';

const attribute = (id: string) => attributesOf(defaultTagSet, 'commitment').find((one) => one.id === id)!;

function aWorkbench() {
  const changes: Change[] = [];
  const party = aParty({ id: 'n', name: 'Norsund' });
  const author = anAuthor();
  const workbench = {
    author: () => author,
    facts: { lookup: new TagSetLookup(defaultTagSet) },
    history: { commit: (change: Change) => Promise.resolve(void changes.push(change)) },
    parties: { all: [party], find: (id: string) => (id === party.id ? party : null) },
    tagSet: { current: defaultTagSet },
  } as unknown as Workbench;
  return { workbench, changes };
}
function entered(annotation: Annotation, id: string, value: Value | null) {
  const { workbench, changes } = aWorkbench();
  enter(workbench, annotation, attribute(id), value);
  return changes.map(({ label, edits }) => ({
    label,
    attributes: edits.map(({ after }) => (after as Annotation).attributes),
  }));
}

describe('a value that is entered in the register', () => {
  it('is one change by hand, and rests on the words that the one before rested on', () => {
    const evidence = { start: 0, end: 7, quote: { exact: 'Norsund', prefix: '', suffix: ' will' } };
    const proposed = {
      value: { type: 'party' as const, partyIds: [] },
      evidence,
      origin: 'proposed' as const,
    };
    const before = anAnnotation({ attributes: { 'committing-party': proposed } });
    const value: Value = { type: 'party', partyIds: ['n'] };
    expect(entered(before, 'committing-party', value)).toEqual([
      { label: 'Set party', attributes: [{ 'committing-party': { value, evidence, origin: 'hand' } }] },
    ]);
  });

  it('is emptied by one change, and by none where nothing is', () => {
    const strength = {
      value: { type: 'choice' as const, termIds: ['pledge'] },
      evidence: null,
      origin: 'hand' as const,
    };
    expect(entered(anAnnotation({ attributes: { strength } }), 'strength', null)).toEqual([
      { label: 'Empty strength', attributes: [{}] },
    ]);
    expect(entered(anAnnotation(), 'strength', null)).toEqual([]);
  });

  it('is refused where its attribute cannot hold it', () => {
    expect(() => entered(anAnnotation(), 'strength', { type: 'choice', termIds: ['nonsense'] })).toThrow(
      RangeError,
    );
    expect(() =>
      entered(anAnnotation(), 'committing-party', { type: 'party', partyIds: ['nobody'] }),
    ).toThrow(RangeError);
  });

  it('is chosen among terms by the way to them, parties by name, or typed', () => {
    const { workbench } = aWorkbench();
    const words = (id: string) => optionsFor(workbench, attribute(id))?.map((option) => option.words);
    expect(words('area')).toContain('trade › customs');
    expect(words('addressee')).toEqual(['Norsund']);
    expect(words('deadline')).toBeUndefined();
  });

  it('is made of what is chosen, and says what that is', () => {
    for (const [id, ids] of [
      ['area', ['trade', 'health']],
      ['addressee', ['n']],
    ] as const)
      expect(idsIn(chosen(attribute(id), ids)!)).toEqual(ids);
    expect(chosen(attribute('area'), [])).toBeNull();
    expect(idsIn(undefined)).toEqual([]);
  });

  it('belongs to a column of an attribute and to no other', () => {
    const { workbench } = aWorkbench();
    expect(attributeIn(workbench, anAnnotation(), column('area'))).toBe(attribute('area'));
    expect(attributeIn(workbench, anAnnotation(), column('quote'))).toBeNull();
    expect(attributeIn(workbench, anAnnotation({ tagId: 'attendee' }), column('area'))).toBeNull();
  });
});
