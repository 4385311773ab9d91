import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Edit } from '../../../src-renderer/core/change/change';
import { OpenDocument } from '../../../src-renderer/state/open-document.svelte';
import { aDocument, anAnnotation, TEXT } from '../../builders/library';

const edit = (before: Annotation | null, after: Annotation | null): Edit => ({
  table: 'annotations',
  id: (before ?? after)!.id,
  before,
  after,
});

function opened(annotations: Annotation[]): OpenDocument {
  const open = new OpenDocument();
  open.show(aDocument(), TEXT, annotations, null);
  return open;
}

const lanesOf = ({ index, lanes }: OpenDocument): number[] => index.toArray().map((row) => lanes.of(row));

/** A step sets an annotation's span, makes it where it is not, and deletes it where no length is given. */
const anyStep = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  start: fc.nat(40),
  length: fc.option(fc.integer({ min: 1, max: 20 })),
});

describe('the open document', () => {
  it('is after any changes as if it were opened anew', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyStep, { maxLength: 3 }), { maxLength: 6 }), (changes) => {
        const open = opened([]);
        const rows = new Map<string, Annotation>();
        for (const steps of changes) {
          const edits = steps.flatMap(({ id, start, length }) => {
            const before = rows.get(id) ?? null;
            const after = length === null ? null : anAnnotation({ id, start, end: start + length });
            if (after) rows.set(id, after);
            else rows.delete(id);
            return (before ?? after) ? edit(before, after) : [];
          });
          open.apply(edits);
          const anew = opened([...rows.values()]);
          expect(open.annotations).toEqual(anew.annotations);
          expect(lanesOf(open)).toEqual(lanesOf(anew));
          for (const id of 'abcde') expect(open.annotation(id)).toBe(rows.get(id) ?? null);
        }
      }),
    );
  });

  it('does not stir when another document changes', () => {
    const open = opened([anAnnotation()]);
    const { index } = open;
    open.apply([edit(null, anAnnotation({ id: 'far', documentId: 'd2' }))]);
    expect(open.index).toBe(index);
  });

  it('is closed when it is taken out of the library', () => {
    const open = opened([anAnnotation()]);
    open.apply([{ table: 'documents', id: 'd1', before: aDocument(), after: null }]);
    expect(open.page).toBeNull();
    expect(open.annotations).toEqual([]);
  });
});
