import { columnsOf } from '../../core/register/columns-of';
import type { RegisterColumn } from '../../core/register/register-column';
import type { RegisterRow } from '../../core/register/register-row';
import { rowsOf } from '../../core/register/rows-of';
import { verdictOf } from '../../core/review/decision';
import type { Tag } from '../../core/tagset/tag-set';
import { capital } from '../../core/words/capital';
import { counted, pluralOf } from '../../core/words/counted';
import { verdictWords } from './annotation-words';
import { filled, html, nothing, slot, type Markup } from '../html/markup';
import type { ReportFacts } from './report-facts';

/** In a section of the report these stand elsewhere or say nothing more. */
const leftOut = ['date', 'decision', 'document'];

/** Everything of the tag that the register is about as one table, but what was rejected. */
export function* registerHtml(facts: ReportFacts, tag: Tag): Generator<Markup> {
  const { data, documents, names } = facts;
  const all = rowsOf(data.tagSet, tag.id, rowsIn(facts));
  const rows = all.filter(({ annotation }) => verdictOf(annotation.decisions) !== 'rejected');
  const several = documents.length > 1;
  const columns = columnsOf(data.tagSet, tag, names).filter(
    ({ id, shownAtFirst }) => (shownAtFirst && !leftOut.includes(id)) || (several && id === 'document'),
  );
  const things = pluralOf(tag.name);
  const rejected = all.length - rows.length;
  const frame = html`<section id="register" class="wide">
    <h2>Register of ${things}</h2>
    ${slot}
    ${
      rejected === 0
        ? nothing
        : html`<p class="remark">
            Not listed: ${counted(rejected, `rejected ${tag.name}`)}, to be found among the decisions.
          </p>`
    }
  </section>`;
  if (rows.length === 0) yield* filled(frame, [html`<p>No ${things}.</p>`]);
  else yield* filled(frame, tableOf(columns, rows, placesOf(facts)));
}

const rowsIn = ({ documents }: ReportFacts): RegisterRow[] =>
  documents.flatMap(({ document, day, index }) =>
    index.toArray().map((annotation) => ({ annotation, document, day })),
  );

/** The name of an annotation's place in the report. */
function placesOf({ documents }: ReportFacts): (row: RegisterRow) => string {
  const byDocument = new Map(documents.map((one) => [one.document.id, one]));
  return ({ annotation, document }) => {
    const { numbers, placeOf } = byDocument.get(document.id)!;
    return placeOf(numbers.get(annotation)!);
  };
}

function* tableOf(
  columns: readonly RegisterColumn[],
  rows: readonly RegisterRow[],
  placeOf: (row: RegisterRow) => string,
): Generator<Markup> {
  const frame = html`<table>
    <thead>
      <tr>
        <th scope="col" class="count">No.</th>
        ${columns.map(headOf)}
        <th scope="col">Decision</th>
      </tr>
    </thead>
    <tbody>
      ${slot}
    </tbody>
  </table>`;
  yield* filled(
    frame,
    rows.map((row, at) => rowOf(at + 1, columns, row, placeOf(row))),
  );
}

const headOf = ({ id, name }: RegisterColumn): Markup =>
  html`<th scope="col" class="column-${id === 'quote' ? 'quote' : 'words'}">${capital(name)}</th>`;

function rowOf(number: number, columns: readonly RegisterColumn[], row: RegisterRow, place: string): Markup {
  const cells = columns.map((column) =>
    column.id === 'quote'
      ? html`<td class="quote" dir="auto"><a href="#${place}-text">${column.words(row)}</a></td>`
      : html`<td dir="auto">${column.cell(row)}</td>`,
  );
  return html`<tr>
    <td class="count">${number}</td>
    ${cells}
    <td class="decision">${verdictWords(row.annotation)}</td>
  </tr>`;
}
