import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../../src-renderer/core/change/change';
import { invertEdits } from '../../../../src-renderer/core/change/invert';

type Table = Map<string, unknown>;

/** What the store does with edits. */
function applyEdits(rows: Table, edits: Edit[]): Table {
  const after = new Map(rows);
  for (const edit of edits) {
    if (edit.after === null) after.delete(edit.id);
    else after.set(edit.id, edit.after);
  }
  return after;
}

/** Edits that follow from one another, several of them to the same row. */
const anyEdits: fc.Arbitrary<{ rows: Table; edits: Edit[] }> = fc
  .record({
    present: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    steps: fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), type: fc.option(fc.string()) })),
  })
  .map(({ present, steps }) => {
    const relation = (id: string, typeId: string) => ({
      id,
      typeId,
      sourceId: 's',
      targetId: 't',
      sourceDocumentId: 'd',
      targetDocumentId: 'd',
      annotator: 'A. Moreau',
      createdAt: '2026-01-01T10:00:00.000Z',
    });
    const rows: Table = new Map(present.map((id) => [id, relation(id, 'first')]));
    const now = new Map(rows);
    const edits = steps.map(({ id, type }): Edit => {
      const before = (now.get(id) ?? null) as ReturnType<typeof relation> | null;
      const after = type === null ? null : relation(id, type);
      if (after) now.set(id, after);
      else now.delete(id);
      return { table: 'relations', id, before, after };
    });
    return { rows, edits };
  });

describe('invertEdits', () => {
  it('brings back what was before the edits, even several to one row', () => {
    fc.assert(
      fc.property(anyEdits, ({ rows, edits }) => {
        expect(applyEdits(applyEdits(rows, edits), invertEdits(edits))).toEqual(rows);
      }),
    );
  });

  it('inverted twice is the edits', () => {
    fc.assert(
      fc.property(anyEdits, ({ edits }) => {
        expect(invertEdits(invertEdits(edits))).toEqual(edits);
      }),
    );
  });

  it('leaves the edits it is given alone', () => {
    const edits: Edit[] = [{ table: 'relations', id: 'a', before: null, after: null }];
    const copy = structuredClone(edits);
    invertEdits(edits);
    expect(edits).toEqual(copy);
  });
});
