import { pluralOf } from '../../core/words/counted';
import { decisionsHtml, guidelinesHtml } from './appendix';
import { dayWords } from './dates';
import { documentHtml } from './document';
import { filled, html, nothing, slot, type Markup } from '../html/markup';
import { registerHtml } from './register';
import type { ReportData } from './report-data';
import { factsOf, type ReportFacts } from './report-facts';
import { styleOf, type ReportStyle } from './style';
import { summaryHtml } from './summary';

/**
 * A report as one HTML file that needs no other and runs nothing: summary, register, each document with its annotations,
 * guideline and decisions. All that people or documents say is text in it. Same data, same report.
 */
export const reportHtml = (data: ReportData, style: ReportStyle): string =>
  [...reportPieces(data, style)].join('');

/** The same in pieces, which together may be long. */
export function* reportPieces(data: ReportData, style: ReportStyle): Generator<string> {
  const facts = factsOf(data);
  yield '<!DOCTYPE html>\n';
  for (const { source } of filled(frameOf(facts, style), partsOf(facts))) yield source;
}

function frameOf(facts: ReportFacts, style: ReportStyle): Markup {
  // Its own style and fonts are all that the file may use.
  const policy = `default-src 'none'; style-src 'sha256-${style.sha256}'; font-src data:; base-uri 'none'; form-action 'none'`;
  return html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${policy}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="generator" content="Marginalia" />
      <title>Report: ${facts.data.title}</title>
      ${styleOf(style)}
    </head>
    <body>
      ${headOf(facts)}
      <main>${slot}</main>
    </body>
  </html>`;
}

function* partsOf(facts: ReportFacts): Generator<Markup> {
  yield summaryHtml(facts);
  if (facts.tag) yield* registerHtml(facts, facts.tag);
  for (const document of facts.documents) yield* documentHtml(document, facts);
  yield guidelinesHtml(facts);
  yield* decisionsHtml(facts);
}

function headOf({ data, documents, tag }: ReportFacts): Markup {
  const { annotator, madeAt, tagSet, title } = data;
  const made = `Made on ${dayWords(madeAt)}${annotator === '' ? '' : ` by ${annotator}`} with Marginalia`;
  return html`<header>
      <p class="kind">Report</p>
      <h1 dir="auto">${title}</h1>
      <p class="origin">${made} · tag set “${tagSet.name}”, version ${tagSet.version}</p>
    </header>
    <nav aria-label="Contents">
      <ol>
        ${entry('summary', 'Summary')}
        ${tag ? entry('register', `Register of ${pluralOf(tag.name)}`) : nothing}
        ${documents.map(({ place, document }) => entry(place, document.title))}
        ${entry('guideline', 'Appendix A: Guideline')} ${entry('decisions', 'Appendix B: Decisions')}
      </ol>
    </nav>`;
}

const entry = (place: string, words: string): Markup => html`<li><a href="#${place}">${words}</a></li>`;
