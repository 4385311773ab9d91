import { TagSetLookup } from '../../core/tagset/tag-set-lookup';
import { GapFinder } from '../../core/completeness/gap-finder';
import { sumOf } from '../../core/completeness/gap-counts';
import { gapKinds } from '../../core/completeness/gap-kinds';
import type { Annotation } from '../../core/annotation/annotation';
import { partiesOf } from '../../core/party/references';
import { attributesOf, isKindOf } from '../../core/tagset/tag-tree';
import { capital } from '../../core/words/capital';
import { counted, pluralOf } from '../../core/words/counted';
import { verdictWords } from './annotation-words';
import { html, nothing, type Markup } from '../html/markup';
import { annotationsOf, type ReportFacts } from './report-facts';

const VERDICTS = ['open', 'to discuss', 'confirmed', 'rejected'];

/** The report in numbers. */
export function summaryHtml(facts: ReportFacts): Markup {
  const all = annotationsOf(facts);
  return html`<section id="summary">
    <h2>Summary</h2>
    ${numbersHtml(facts, all)} ${decisionsHtml(facts, all)} ${partiesHtml(facts, all)} ${gapsHtml(facts)}
  </section> `;
}

function numbersHtml({ data, documents, tag }: ReportFacts, all: readonly Annotation[]): Markup {
  const own = tag ? all.filter(({ tagId }) => isKindOf(data.tagSet, tagId, [tag.id])) : all;
  const things = tag?.name ?? 'annotation';
  const having = (verdict: string) => own.filter((annotation) => verdictWords(annotation) === verdict).length;
  const number = (count: number, words: string) => html`<li><b>${count}</b> ${words}</li>`;
  return html`<ul class="numbers">
    ${number(documents.length, documents.length === 1 ? 'document' : 'documents')}
    ${number(own.length, own.length === 1 ? things : pluralOf(things))}
    ${number(having('confirmed'), 'confirmed')} ${number(having('to discuss'), 'to discuss')}
    ${number(having('open'), 'open')}
  </ul>`;
}

function decisionsHtml({ data, lookOf }: ReportFacts, all: readonly Annotation[]): Markup {
  const row = (name: Markup, annotations: readonly Annotation[]) =>
    html`<tr>
      <th scope="row">${name}</th>
      ${VERDICTS.map(
        (verdict) =>
          html`<td class="count">${annotations.filter((one) => verdictWords(one) === verdict).length}</td>`,
      )}
      <td class="count">${annotations.length}</td>
    </tr> `;
  return html`<table class="narrow">
    <caption>
      Annotations by tag and decision
    </caption>
    <thead>
      <tr>
        <th scope="col">Tag</th>
        ${VERDICTS.map((verdict) => html`<th scope="col" class="count">${capital(verdict)}</th>`)}
        <th scope="col" class="count">All</th>
      </tr>
    </thead>
    <tbody>
      ${data.tagSet.tags.map((tag) =>
        row(
          html`<mark class="${lookOf(tag.id)} l0">${tag.name}</mark>`,
          all.filter(({ tagId }) => tagId === tag.id),
        ),
      )}
    </tbody>
    <tfoot>
      ${row(html`All`, all)}
    </tfoot>
  </table>`;
}

/** How often each party is named, and in which place of what the register lists. */
function partiesHtml({ data, tag }: ReportFacts, all: readonly Annotation[]): Markup {
  const attributes = tag ? attributesOf(data.tagSet, tag.id).filter(({ type }) => type === 'party') : [];
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const annotation of all) {
    for (const id of partiesOf(annotation)) count(id);
    for (const { id } of attributes) {
      const value = annotation.attributes[id]?.value;
      if (value?.type === 'party') for (const partyId of value.partyIds) count(`${id} ${partyId}`);
    }
  }
  const parties = data.parties
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => counts.get(b.id)! - counts.get(a.id)! || (a.name < b.name ? -1 : 1));
  if (parties.length === 0) return nothing;
  return html`<table class="narrow">
    <caption>
      Parties, by the annotations that name them
    </caption>
    <thead>
      <tr>
        <th scope="col">Party</th>
        <th scope="col">Kind</th>
        ${attributes.map(({ name }) => html`<th scope="col" class="count">As ${name}</th>`)}
        <th scope="col" class="count">All</th>
      </tr>
    </thead>
    <tbody>
      ${parties.map(
        ({ id, name, kind }) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${kind}</td>
            ${attributes.map(
              (attribute) => html`<td class="count">${counts.get(`${attribute.id} ${id}`) ?? 0}</td>`,
            )}
            <td class="count">${counts.get(id)!}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}

function gapsHtml({ data, documents }: ReportFacts): Markup {
  const known = new Set(data.parties.map(({ id }) => id));
  const finder = new GapFinder(new TagSetLookup(data.tagSet), (id) => known.has(id));
  const kinds = gapKinds(sumOf(documents.map(({ index }) => finder.countsIn(index))), data.tagSet);
  const sum = kinds.reduce((all, { count }) => all + count, 0);
  if (sum === 0) return html`<p>No gaps: every required value is there and looked at.</p>`;
  return html`<h3>${counted(sum, 'open gap')}</h3>
    <ul>
      ${kinds.map(({ words }) => html`<li>${words}</li> `)}
    </ul>`;
}
