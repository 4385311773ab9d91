import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Edit } from '../../../src-renderer/core/change/change';
import { OpenDocument } from '../../../src-renderer/state/open-document.svelte';
import { PartiesState } from '../../../src-renderer/state/parties.svelte';
import { ReadingFacts } from '../../../src-renderer/state/reading-facts.svelte';
import { TagSetState } from '../../../src-renderer/state/tag-set.svelte';
import { referringTo } from '../../builders/party';
import { aDocument, anAnnotation, anEmptyLibrary, aParty, TEXT } from '../../builders/library';

const parties = [
  aParty({ id: 'n', name: 'Norsund' }),
  aParty({ id: 'v', name: 'Veldria' }),
  aParty({ id: 'o', name: 'Amara Okafor', kind: 'person' }),
];

const naming = (id: string, ...partyIds: string[]): Annotation =>
  anAnnotation({
    id,
    attributes:
      partyIds.length === 0
        ? {}
        : { who: { value: { type: 'party', partyIds }, evidence: null, origin: 'hand' } },
  });

function facts(annotations: Annotation[] = [], text = TEXT) {
  const db = anEmptyLibrary();
  const open = new OpenDocument();
  const known = new PartiesState(db);
  known.apply(parties.map((after): Edit => ({ table: 'parties', id: after.id, before: null, after })));
  const reading = new ReadingFacts({ open, parties: known, tagSet: new TagSetState(db) });
  open.show(aDocument({ length: text.length }), text, annotations, null);
  const edit = (before: Annotation | null, after: Annotation | null) => {
    const edits: Edit[] = [{ table: 'annotations', id: (after ?? before)!.id, before, after }];
    open.apply(edits);
    reading.apply(edits);
  };
  return { open, reading, edit };
}

const ids = ({ parties: found }: ReadingFacts) => found.map(({ id }) => id);

describe('the parties of a document', () => {
  it('are those that its annotations refer to, the most frequent first', () => {
    const { reading } = facts([naming('1', 'v'), naming('2', 'n', 'o'), naming('3', 'n')]);
    expect(ids(reading)[0]).toBe('n');
    expect(ids(reading).sort()).toEqual(['n', 'o', 'v']);
  });

  it('are counted anew for another document', () => {
    const { open, reading } = facts([naming('1', 'v')]);
    expect(ids(reading)).toEqual(['v']);
    open.show(aDocument({ id: 'd2' }), TEXT, [{ ...naming('2', 'n'), documentId: 'd2' }], null);
    expect(ids(reading)).toEqual(['n']);
    open.close();
    expect(ids(reading)).toEqual([]);
  });

  it('are counted anew when the rest of its annotations has come', () => {
    const { open, reading } = facts();
    open.show(aDocument(), TEXT, [naming('1', 'v')], null, false);
    expect(ids(reading)).toEqual(['v']);
    open.complete([naming('1', 'v'), naming('2', 'n'), naming('3', 'n')]);
    expect(ids(reading)).toEqual(['n', 'v']);
  });

  it('that act are its sides; persons are none', () => {
    const { reading } = facts([naming('1', 'o', 'n')]);
    expect(reading.context.sides).toEqual(['n']);
  });

  it('are those for which its attendees speak, as long as they do', () => {
    const { reading, edit } = facts();
    const attendee = { ...naming('1', 'o'), tagId: 'attendee' };
    const speaking = { ...attendee, attributes: { ...attendee.attributes, represents: referringTo(['n']) } };
    expect([...reading.context.represents!]).toEqual([]);
    edit(null, speaking);
    expect([...reading.context.represents!]).toEqual([['o', 'n']]);
    edit(speaking, attendee);
    expect([...reading.context.represents!]).toEqual([]);
  });

  it('follow each change as if they had been counted anew', () => {
    const some = fc.subarray(['n', 'v', 'o']);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), fc.option(some))), (steps) => {
        const { reading, edit } = facts();
        void reading.parties;
        const rows = new Map<string, Annotation>();
        for (const [id, partyIds] of steps) {
          const before = rows.get(id) ?? null;
          const after = partyIds && naming(id, ...partyIds);
          if (!before && !after) continue;
          edit(before, after);
          if (after) rows.set(id, after);
          else rows.delete(id);
        }
        const uses = (party: string) =>
          [...rows.values()].filter(({ attributes }) => JSON.stringify(attributes).includes(`"${party}"`))
            .length;
        const counted = ids(reading).map(uses);
        expect(counted).toEqual([...counted].sort((a, b) => b - a));
        expect(ids(reading).sort()).toEqual(['n', 'o', 'v'].filter((party) => uses(party) > 0).sort());
      }),
      { numRuns: 60 },
    );
  });
});

it('the day of a document is the one that it gives itself', () => {
  expect(facts([], 'Readout, 12 March 2025\nBoth met.').reading.documentDate).toBe('2025-03-12');
  expect(facts([], 'Both met.').reading.documentDate).toBeNull();
});
