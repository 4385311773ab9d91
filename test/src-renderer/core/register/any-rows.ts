import fc from 'fast-check';
import type { AttributeValue, Value } from '../../../../src-renderer/core/attribute/value';
import { columnsOf } from '../../../../src-renderer/core/register/columns-of';
import type { RegisterRow } from '../../../../src-renderer/core/register/register-row';
import type { Verdict } from '../../../../src-renderer/core/review/decision';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { tagById } from '../../../../src-renderer/core/tagset/tag-tree';
import { aDocument, anAnnotation } from '../../../builders/library';

export const held = (value: Value, origin: AttributeValue['origin'] = 'hand'): AttributeValue => ({
  value,
  evidence: null,
  origin,
});

const names = new Map([
  ['n', 'Norsund'],
  ['v', 'Veldria'],
]);
export const commitment = tagById(defaultTagSet, 'commitment')!;

/** The columns of the commitments of the default tag set, between Norsund (`n`) and Veldria (`v`). */
export const columns = columnsOf(defaultTagSet, commitment, {
  tagSet: defaultTagSet,
  party: (id) => names.get(id) ?? null,
});
export const column = (id: string) => columns.find((one) => one.id === id || one.id === `attribute:${id}`)!;

export interface RowFields {
  id?: string;
  quote?: string;
  by?: string[];
  area?: string[];
  strength?: string;
  deadline?: { words: string; to: string | null };
  day?: string | null;
  verdict?: Verdict;
}

/** A commitment as the register lists it. */
export function aRow({ id = 'a1', quote = 'Norsund', day = null, ...fields }: RowFields = {}): RegisterRow {
  const { by, area, strength, deadline, verdict } = fields;
  return {
    document: aDocument(),
    day,
    annotation: anAnnotation({
      id,
      quote: { exact: quote, prefix: '', suffix: '' },
      attributes: {
        ...(by && { 'committing-party': held({ type: 'party', partyIds: by }) }),
        ...(area && { area: held({ type: 'choice', termIds: area }) }),
        ...(strength && { strength: held({ type: 'choice', termIds: [strength] }) }),
        ...(deadline && {
          deadline: held({
            type: 'date',
            words: deadline.words,
            interval: deadline.to === null ? null : { from: null, to: deadline.to },
          }),
        }),
      },
      decisions: verdict ? [{ verdict, reviewer: 'Ada', at: '2026-01-03T00:00:00.000Z', reason: '' }] : [],
    }),
  };
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Rows of every kind, with their ids apart. */
export const anyRows: fc.Arbitrary<RegisterRow[]> = fc
  .array(
    fc.record({
      quote: fc.constantFrom('to share vaccines', 'will open its market', 'rail'),
      by: maybe(fc.constantFrom(['n'], ['v'], ['n', 'v'])),
      area: maybe(fc.constantFrom(['trade'], ['trade-customs'], ['transport', 'trade'])),
      strength: maybe(fc.constantFrom('pledge', 'joint')),
      deadline: maybe(
        fc.constantFrom({ words: 'in 2026', to: '2026-12-31' }, { words: 'some day', to: null }),
      ),
      day: fc.constantFrom(null, '2024-05-01', '2025-05-01'),
      verdict: maybe(fc.constantFrom<Verdict>('confirmed', 'rejected', 'discuss')),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map((fields, at) =>
      aRow({
        ...(Object.fromEntries(
          Object.entries(fields).filter(([, value]) => value !== undefined),
        ) as RowFields),
        id: `a${at}`,
      }),
    ),
  );
