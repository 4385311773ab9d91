import { extentOf, type Corpus, type CorpusAnnotation, type CorpusDocument } from '../../core/corpus/corpus';
import { verdictOf } from '../../core/review/decision';
import { blocksOf } from '../../core/text/blocks';
import { corpusFormat } from '../format';
import { html, Markup, nothing } from '../html/markup';

/** One page that needs no other: the texts with their annotations, a legend, and what is said of each. */
export const htmlPage = corpusFormat({
  id: 'html',
  name: 'HTML page',
  extension: 'html',
  inFolder: false,
  about: 'to read and to print: texts with marks, legend and notes; written alone',
  carries: [
    'texts',
    'annotations',
    'tag-names',
    'overlaps',
    'notes',
    'attributes',
    'annotators',
    'verdicts',
    'comments',
    'relations',
    'relations-between-documents',
    'colours',
    'titles',
    'metadata',
  ],
  recognises: ({ extension }) => extension === 'html',
  write: (corpus) => [{ name: 'annotations.html', content: `<!DOCTYPE html>\n${pageHtml(corpus).source}\n` }],
});

const LINES = ['solid', 'dashed', 'dotted', 'double'];

function pageHtml(corpus: Corpus): Markup {
  const used = corpus.tags.filter(({ name }) =>
    corpus.documents.some(({ annotations }) => annotations.some(({ tag }) => tag === name)),
  );
  const looks = new Map(used.map(({ name }, at) => [name, `t${at}`]));
  const css = [
    page,
    ...used.map(
      ({ hue }, at) =>
        `.t${at} { border-bottom: 2px ${LINES[at % LINES.length]!} oklch(0.5 0.14 ${hue ?? at * 137}); background: oklch(0.75 0.12 ${hue ?? at * 137} / 0.2); }`,
    ),
  ].join('\n');
  const numbers = new Map(
    corpus.documents.flatMap(({ annotations }) => annotations).map(({ id }, at) => [id, at + 1]),
  );
  return html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Annotations</title>
      ${new Markup(`<style>${css}</style>`)}
    </head>
    <body>
      <p class="legend" aria-label="Legend">
        ${used.map(({ name }) => html`<mark class="${looks.get(name)!}">${name}</mark> `)}
      </p>
      ${corpus.documents.map((document) => documentHtml(document, corpus, looks, numbers))}
    </body>
  </html>`;
}

function documentHtml(
  { fileName, title, metadata, text, annotations }: CorpusDocument,
  { relations }: Corpus,
  looks: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, number>,
): Markup {
  const sorted = [...annotations].sort(
    (a, b) => extentOf(a).start - extentOf(b).start || extentOf(b).end - extentOf(a).end,
  );
  const facts = Object.entries(metadata).map(([name, words]) => html` · ${name}: ${words}`);
  let first = 0;
  const paragraphs = blocksOf(text).map(({ span }) => {
    while (
      first < sorted.length &&
      extentOf(sorted[first]!).end <= span.start &&
      isPast(sorted, first, span.start)
    )
      first++;
    return html`<p dir="auto">${markedHtml(text, span.start, span.end, sorted, first, looks, numbers)}</p>`;
  });
  return html`<article>
    <h1 dir="auto">${title ?? fileName}</h1>
    <p class="file">${fileName}${facts}</p>
    <div class="text">${paragraphs}</div>
    <ol>
      ${sorted.map((annotation) => itemHtml(annotation, text, relations, looks, numbers))}
    </ol>
  </article>`;
}

const isPast = (sorted: readonly CorpusAnnotation[], at: number, offset: number): boolean =>
  extentOf(sorted[at]!).end <= offset;

function markedHtml(
  text: string,
  start: number,
  end: number,
  sorted: readonly CorpusAnnotation[],
  first: number,
  looks: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, number>,
): Markup[] {
  const here: CorpusAnnotation[] = [];
  for (let at = first; at < sorted.length && extentOf(sorted[at]!).start < end; at++)
    if (extentOf(sorted[at]!).end > start) here.push(sorted[at]!);
  const edges = here
    .flatMap((one) => [extentOf(one).start, extentOf(one).end])
    .filter((at) => at > start && at < end);
  const bounds = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((from, at) => {
    const to = bounds[at + 1]!;
    const over = here.filter((one) => extentOf(one).start < to && extentOf(one).end > from);
    const begin = over.filter((one) => extentOf(one).start === from).map(({ id }) => numbers.get(id)!);
    const words = over.reduceRight(
      (inner, { tag }) => html`<mark class="${looks.get(tag)!}">${inner}</mark>`,
      html`${text.slice(from, to)}`,
    );
    return html`${begin.map((number) => html`<sup><a href="#a${number}">${number}</a></sup>`)}${words}`;
  });
}

function itemHtml(
  annotation: CorpusAnnotation,
  text: string,
  relations: Corpus['relations'],
  looks: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, number>,
): Markup {
  const { id, tag, attributes, note, annotator, decisions, comments } = annotation;
  const { start, end } = extentOf(annotation);
  const number = numbers.get(id)!;
  const verdict = verdictOf(decisions);
  const said = [
    ...Object.entries(attributes).map(([name, words]) => html`<li>${name}: ${words.join('; ')}</li>`),
    ...relations
      .filter(({ sourceId }) => sourceId === id)
      .map(
        ({ type, targetId }) =>
          html`<li>${type} <a href="#a${numbers.get(targetId)!}">${numbers.get(targetId)!}</a></li>`,
      ),
    ...(note === '' ? [] : [html`<li class="note">${note}</li>`]),
    ...comments.map((comment) => html`<li>${comment.annotator}: ${comment.text}</li>`),
    ...(verdict ? [html`<li>${verdict}</li>`] : []),
    ...(annotator === '' ? [] : [html`<li>by ${annotator}</li>`]),
  ];
  return html`<li id="a${number}" value="${number}">
    <mark class="${looks.get(tag)!}">${tag}</mark> <q dir="auto">${text.slice(start, end)}</q>${
      said.length === 0
        ? nothing
        : html`<ul>
            ${said}
          </ul>`
    }
  </li>`;
}

const page = `
:root { color-scheme: light; }
body { max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem; font: 1.05rem/1.7 Georgia, 'Noto Serif', serif; color: #1d1b18; background: #fff; overflow-wrap: break-word; }
.legend { position: sticky; top: 0; background: #fff; padding: 0.5rem 0; font: 0.85rem/1.8 system-ui, sans-serif; }
.legend mark { margin-right: 0.8rem; }
.file, ol { font: 0.9rem/1.5 system-ui, sans-serif; color: #57524a; }
.text p { white-space: pre-wrap; }
mark { color: inherit; padding-bottom: 1px; }
sup { font: 0.65em/0 system-ui, sans-serif; }
sup + sup::before { content: ','; }
ol li { margin: 0 0 0.6rem; }
.note { white-space: pre-wrap; }
@media print { .legend { position: static; } }`;
