import type { Corpus, CorpusAnnotation, CorpusDocument } from '../../core/corpus/corpus';
import { verdictOf } from '../../core/review/decision';
import { CodePointMap } from '../../core/text/code-points';
import type { OutputFile } from '../format';
import { identifierOf } from '../identifier';
import { perDocument } from '../per-document';
import { elementXml, textXml, XML_DECLARATION } from '../xml/write';

/**
 * The text as one block, the annotations beside it: each a `span` that points at code points of the block by TEI's
 * `string-range` and, by `ana`, at its category of the taxonomy; what is said of it as notes that point at the span.
 */
export const writeTei = (corpus: Corpus): OutputFile[] =>
  perDocument(corpus, 'xml', (document) => teiXml(document, corpus));

function teiXml(document: CorpusDocument, corpus: Corpus): string {
  const ids = new Map(document.annotations.map(({ id }, at) => [id, `a${at + 1}`]));
  const people = new Map(
    [...new Set([...document.annotations, ...corpus.relations].map(({ annotator }) => annotator))]
      .filter((name) => name !== '')
      .map((name, at) => [name, `p${at + 1}`]),
  );
  const tags = new Map(corpus.tags.map(({ name }, at) => [name, `t${at + 1}`]));
  const codePoints = new CodePointMap(document.text);
  const spans = document.annotations.map((annotation) =>
    spanXml(annotation, { ids, people, tags, codePoints }),
  );
  const notes = document.annotations.flatMap((annotation) => notesXml(annotation, ids.get(annotation.id)!));
  const relations = corpus.relations
    .filter(({ sourceId, targetId }) => ids.has(sourceId) && ids.has(targetId))
    .map(({ id, type, sourceId, targetId, annotator, createdAt }) =>
      elementXml('relation', {
        name: identifierOf(type),
        active: `#${ids.get(sourceId)!}`,
        passive: `#${ids.get(targetId)!}`,
        n: id,
        resp: annotator === '' ? null : `#${people.get(annotator)!}`,
        when: createdAt,
      }),
    );
  const standOff = [
    people.size === 0
      ? ''
      : `<listPerson>${[...people].map(([name, id]) => elementXml('person', { 'xml:id': id }, `<persName>${textXml(name)}</persName>`)).join('')}</listPerson>`,
    spans.length === 0 ? '' : `<spanGrp type="annotations">\n${spans.join('\n')}\n</spanGrp>`,
    notes.length === 0 ? '' : `<noteGrp>\n${notes.join('\n')}\n</noteGrp>`,
    relations.length === 0 ? '' : `<listRelation>\n${relations.join('\n')}\n</listRelation>`,
  ].filter((part) => part !== '');
  return [
    `${XML_DECLARATION}<TEI xmlns="http://www.tei-c.org/ns/1.0">`,
    headerXml(document, corpus, tags),
    ...(standOff.length === 0 ? [] : [`<standOff>\n${standOff.join('\n')}\n</standOff>`]),
    `<text><body><ab xml:id="text" xml:space="preserve">${textXml(document.text)}</ab></body></text>`,
    '</TEI>\n',
  ].join('\n');
}

function headerXml(
  { fileName, title }: CorpusDocument,
  { tags }: Corpus,
  ids: ReadonlyMap<string, string>,
): string {
  const categories = (parent: string | null): string =>
    tags
      .filter((tag) => tag.parent === parent)
      .map(({ name, guideline }) =>
        elementXml(
          'category',
          { 'xml:id': ids.get(name)! },
          `<catDesc><term>${textXml(name)}</term>${guideline === '' ? '' : `<gloss>${textXml(guideline)}</gloss>`}</catDesc>${categories(name)}`,
        ),
      )
      .join('\n');
  return [
    '<teiHeader>',
    `<fileDesc><titleStmt><title>${textXml(title ?? '')}</title></titleStmt>`,
    '<publicationStmt><p>Exported from Marginalia.</p></publicationStmt>',
    `<sourceDesc><bibl><idno type="fileName">${textXml(fileName)}</idno></bibl></sourceDesc></fileDesc>`,
    ...(tags.length === 0
      ? []
      : [
          `<encodingDesc><classDecl><taxonomy xml:id="tags">\n${categories(null)}\n</taxonomy></classDecl></encodingDesc>`,
        ]),
    '</teiHeader>',
  ].join('\n');
}

interface Names {
  ids: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
  tags: ReadonlyMap<string, string>;
  codePoints: CodePointMap;
}

function spanXml(
  { id, parts, tag, annotator }: CorpusAnnotation,
  { ids, people, tags, codePoints }: Names,
): string {
  const places = parts.map(({ start, end }) => {
    const from = codePoints.toCodePoints(start);
    return `#string-range(text,${from},${codePoints.toCodePoints(end) - from})`;
  });
  return elementXml('span', {
    'xml:id': ids.get(id)!,
    n: id,
    target: places.join(' '),
    ana: `#${tags.get(tag)!}`,
    resp: annotator === '' ? null : `#${people.get(annotator)!}`,
  });
}

function notesXml(annotation: CorpusAnnotation, id: string): string[] {
  const { note, attributes, createdAt, updatedAt, decisions } = annotation;
  const noteXml = (type: string, words: string, n: string | null = null) =>
    elementXml('note', { type, n, target: `#${id}` }, textXml(words));
  const verdict = verdictOf(decisions);
  return [
    ...(note === '' ? [] : [noteXml('comment', note)]),
    ...Object.entries(attributes).flatMap(([name, words]) =>
      words.map((value) => noteXml('attribute', value, name)),
    ),
    ...(createdAt === null ? [] : [noteXml('created', createdAt)]),
    ...(updatedAt === null ? [] : [noteXml('updated', updatedAt)]),
    ...(verdict ? [noteXml('verdict', verdict)] : []),
  ];
}
