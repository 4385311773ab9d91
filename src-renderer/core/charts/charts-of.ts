import type { ColumnFilter } from '../register/filters';
import type { RegisterColumn } from '../register/register-column';
import { seenOf, type RegisterRow } from '../register/register-row';
import { verdictOf } from '../review/decision';
import { attributesOf } from '../tagset/tag-tree';
import type { Tag, TagSet } from '../tagset/tag-set';
import { termsOf } from '../tagset/terms';
import { capital } from '../words/capital';
import { pluralOf } from '../words/counted';
import { byTime } from './by-time';
import { byChoices, crossOf, type Cross } from './cross';

/** A picture of the register's rows. */
export interface ChartModel {
  id: 'matrix' | 'time' | 'strength' | 'progress';
  title: string;
  /** What is counted, and what is left out. */
  caption: string;
  cross: Cross;
  /** What all its rows have in common, as the register is narrowed to it. */
  filters: Readonly<Record<string, ColumnFilter>>;
}

const VERDICTS = ['confirmed', 'rejected', 'discuss', 'open'];
const KEPT: ChartModel['filters'] = {
  decision: { kind: 'choices', values: ['open', 'discuss', 'confirmed'] },
};

/**
 * The pictures that the rows of a tag give: each needs columns that the tag has. Rejected rows are in that of the
 * review alone, as they are left out of the register at first.
 */
export function chartsOf(
  tagSet: TagSet,
  tag: Tag,
  columns: readonly RegisterColumn[],
  all: readonly RegisterRow[],
): ChartModel[] {
  const rows = all.filter((row) => verdictOf(seenOf(row).decisions) !== 'rejected');
  const attributes = attributesOf(tagSet, tag.id);
  const column = (id: string | undefined) => columns.find((one) => one.id === id);
  const of = (found: { id: string } | undefined) => found && column(`attribute:${found.id}`);
  const party = of(attributes.find(({ type }) => type === 'party'));
  const area = of(attributes.find((one) => one.type === 'choice' && one.many));
  const degree = attributes.find((one) => one.type === 'choice' && !one.many);
  const strength = of(degree);
  const [date, decision, document] = [column('date'), column('decision'), column('document')];

  const order = new Map(
    degree?.type === 'choice'
      ? termsOf(tagSet, degree.vocabularyId).map(({ name }, at): [string, number] => [name, at])
      : [],
  );
  const byTerm = (a: string, b: string) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size);
  const byVerdict = (a: string, b: string) => VERDICTS.indexOf(a) - VERDICTS.indexOf(b);
  const degrees = strength && byChoices(strength, { topLevel: true, compare: byTerm });
  const many = pluralOf(tag.name);

  const charts: ChartModel[] = [];
  if (party && area)
    charts.push({
      id: 'matrix',
      title: `${capital(party.name)} by ${area.name}`,
      caption: `How many ${many} each has in each. One of two parties or areas counts under both. Rejected ones are left out.`,
      cross: crossOf(rows, byChoices(area, { topLevel: true }), byChoices(party), { down: 14, across: 10 }),
      filters: KEPT,
    });
  if (date && degrees)
    charts.push({
      id: 'time',
      title: `${capital(many)} over time`,
      caption:
        'By the date of the document; where it gives none, by the day of tagging. Rejected ones are left out.',
      cross: crossOf(rows, byTime(date, rows), degrees, { down: 24, across: 6 }),
      filters: KEPT,
    });
  if (party && strength && degrees)
    charts.push({
      id: 'strength',
      title: `${capital(strength.name)} by ${party.name}`,
      caption: `How firm the ${many} of each are. One of two parties counts under both. Rejected ones are left out.`,
      cross: crossOf(rows, byChoices(party), degrees, { down: 12, across: 6 }),
      filters: KEPT,
    });
  if (document && decision)
    charts.push({
      id: 'progress',
      title: 'Progress of review',
      caption: `What was decided on the ${many} of each document, the rejected ones among them.`,
      cross: crossOf(all, byChoices(document), byChoices(decision, { compare: byVerdict }), {
        down: 12,
        across: 4,
      }),
      filters: {},
    });
  return charts;
}

/** What the register is narrowed to so that it lists the rows of a place in a picture; `null` for all across. */
export function filtersAt(
  { cross, filters }: ChartModel,
  downAt: number,
  acrossAt: number | null,
): Record<string, ColumnFilter> {
  const { across, acrossMembers, down, downMembers } = cross;
  return {
    ...filters,
    [down.columnId]: down.filter(downMembers[downAt]!.values),
    ...(acrossAt !== null && { [across.columnId]: across.filter(acrossMembers[acrossAt]!.values) }),
  };
}
