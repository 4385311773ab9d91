import type { Annotation } from '../../core/annotation/annotation';
import { Lanes } from '../../core/annotation/lanes';
import { tagById } from '../../core/tagset/tag-tree';
import { blocksOf } from '../../core/text/blocks';
import { counted } from '../../core/words/counted';
import { shortQuote, valuesHtml, verdictWords } from './annotation-words';
import { commentsHtml } from './comments';
import { dayWords } from './dates';
import { filled, html, nothing, slot, type Markup } from '../html/markup';
import { markedParagraph } from './marked-text';
import { relationsOf, type RelationsHtml } from './relations';
import type { ReportDocument, ReportFacts } from './report-facts';

/** A document: its text with the annotations in it, what the lines mean, and what is said of each annotation. */
export function* documentHtml(one: ReportDocument, facts: ReportFacts): Generator<Markup> {
  const { document, day, index, place } = one;
  const origin = [
    document.fileName,
    ...(day === null ? [] : [dayWords(day)]),
    counted(index.size, 'annotation'),
  ];
  const frame = html`<section id="${place}">
    <h2 dir="auto">${document.title}</h2>
    <p class="origin">${origin.join(' · ')}</p>
    <p class="origin hash">SHA-256 ${document.sha256}</p>
    ${slot}
  </section>`;
  yield* filled(frame, contentOf(one, facts));
}

function* contentOf(one: ReportDocument, facts: ReportFacts): Generator<Markup> {
  const { index, numbers, placeOf, text } = one;
  if (index.size > 0) yield legendOf(one, facts);
  const marked = { text, index, numbers, placeOf, lanes: new Lanes(index), lookOf: facts.lookOf };
  const paragraphs = blocksOf(text).map((block) => markedParagraph(block, marked));
  yield* filled(html`<div class="text">${slot}</div>`, paragraphs);
  if (index.size > 0) yield* listOf(one, facts);
}

function legendOf({ index }: ReportDocument, { data, lookOf }: ReportFacts): Markup {
  const used = new Set(index.toArray().map(({ tagId }) => tagId));
  const tags = data.tagSet.tags.filter(({ id }) => used.has(id));
  return html`<p class="legend">
    ${tags.map(({ id, name }) => html`<mark class="${lookOf(id)} l0">${name}</mark> `)}
    <span>
      A number stands where an annotation begins and leads to the list below the text. Where annotations
      overlap, each has a line of its own.
    </span>
  </p>`;
}

function* listOf({ index, numbers, placeOf }: ReportDocument, facts: ReportFacts): Generator<Markup> {
  const frame = html`<table class="annotations">
    <caption>
      Annotations of this text
    </caption>
    <thead>
      <tr>
        <th scope="col" class="count">No.</th>
        <th scope="col">Tag and words</th>
        <th scope="col">Values</th>
        <th scope="col">Decision</th>
      </tr>
    </thead>
    <tbody>
      ${slot}
    </tbody>
  </table>`;
  const related = relationsOf(facts);
  const rows = index.toArray().map((annotation) => {
    const number = numbers.get(annotation)!;
    return rowOf({ annotation, number, place: placeOf(number) }, facts, related);
  });
  yield* filled(frame, rows);
}

interface Listed {
  annotation: Annotation;
  number: number;
  place: string;
}

function rowOf({ annotation, number, place }: Listed, facts: ReportFacts, related: RelationsHtml): Markup {
  const { tagSet } = facts.data;
  const { comments, note, tagId } = annotation;
  return html`<tr id="${place}">
    <td class="count"><a href="#${place}-text">${number}</a></td>
    <td>
      <mark class="${facts.lookOf(tagId)} l0">${tagById(tagSet, tagId)?.name ?? tagId}</mark>
      <span class="short" dir="auto">${shortQuote(annotation)}</span>
    </td>
    <td>
      ${valuesHtml(annotation, tagSet, facts.names)} ${related(annotation)}
      ${note === '' ? nothing : html`<p class="note" dir="auto"><span class="words">${note}</span></p>`}
      ${commentsHtml(comments)}
    </td>
    <td class="decision">${verdictWords(annotation)}</td>
  </tr>`;
}
