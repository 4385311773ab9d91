import { describe, expect, it } from 'vitest';
import 'fake-indexeddb/auto';
import { History } from '../../../src-renderer/commands/history';
import { creationOf, newParty } from '../../../src-renderer/commands/new-party';
import { setAttributes, type Entered } from '../../../src-renderer/commands/set-attributes';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { AttributeValue, Value } from '../../../src-renderer/core/attribute/value';
import { quoteOf } from '../../../src-renderer/core/span/quote';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { TagSetLookup } from '../../../src-renderer/core/tagset/tag-set-lookup';
import { anAnnotation, anAuthor, anEmptyLibrary, aParty, TEXT } from '../../builders/library';

const context = {
  tagSet: new TagSetLookup(defaultTagSet),
  hasParty: (id: string) => id === 'p1',
  text: TEXT,
};
const held = (value: Value, start = 8, end = 12): AttributeValue => ({
  value,
  evidence: { start, end, quote: quoteOf(TEXT, { start, end }) },
  origin: 'hand',
});
const pledge = held({ type: 'choice', termIds: ['pledge'] });

const entered = (values: Entered['values'], annotation = anAnnotation(), parties: Entered['parties'] = []) =>
  setAttributes(anAuthor(), annotation, { label: 'Set strength', values, parties }, context);

const after = (change: ReturnType<typeof entered>) => change.edits.at(-1)!.after as Annotation;

describe('entering values', () => {
  it('sets those that are named and leaves all others', () => {
    const annotation = anAnnotation({ attributes: { strength: pledge, recurrence: pledge } });
    const joint = held({ type: 'choice', termIds: ['joint'] });
    expect(after(entered({ strength: joint }, annotation)).attributes).toEqual({
      strength: joint,
      recurrence: pledge,
    });
  });

  it('empties what is to have no value', () => {
    const annotation = anAnnotation({ attributes: { strength: pledge } });
    expect(after(entered({ strength: null, area: null }, annotation)).attributes).toEqual({});
  });

  it('refuses what the attribute cannot hold, and what is no attribute of the tag', () => {
    const wrong: Record<string, AttributeValue> = {
      strength: held({ type: 'choice', termIds: ['pledge', 'joint'] }),
      area: held({ type: 'choice', termIds: ['no-such-term'] }),
      deadline: held({ type: 'text', text: 'soon' }),
      addressee: held({ type: 'party', partyIds: ['unknown'] }),
      office: held({ type: 'text', text: 'President' }),
    };
    for (const [id, value] of Object.entries(wrong))
      expect(() => entered({ [id]: value }), id).toThrow(RangeError);
  });

  it('refuses evidence that is not what stands there', () => {
    const shifted = { ...pledge, evidence: { ...pledge.evidence!, start: 9, end: 13 } };
    expect(() => entered({ strength: shifted })).toThrow(RangeError);
  });

  it('looks at evidence that stood before no more, so that a text that is not at hand is no hindrance', () => {
    const annotation = anAnnotation({ attributes: { strength: pledge } });
    const change = setAttributes(
      anAuthor(),
      annotation,
      { label: 'Set strength', values: { strength: { ...pledge, origin: 'hand' } }, parties: [] },
      { ...context, text: null },
    );
    expect(after(change).attributes).toEqual({ strength: pledge });
  });

  it('makes a party and links it as one step of undo', async () => {
    const db = anEmptyLibrary();
    const history = new History(db);
    const annotation = anAnnotation();
    await db.annotations.add(annotation);
    const party = newParty(anAuthor(), { kind: 'country', name: 'Veldria', aliases: [] });
    const value = held({ type: 'party', partyIds: [party.id, 'p1'] });
    await db.parties.add(aParty());
    await history.commit(entered({ addressee: value }, annotation, [creationOf(party)]));
    expect((await db.annotations.get('a1'))!.attributes).toEqual({ addressee: value });
    expect(await db.parties.count()).toBe(2);
    await history.undo(anAuthor());
    expect(await db.annotations.get('a1')).toEqual(annotation);
    expect(await db.parties.toArray()).toEqual([aParty()]);
  });
});
