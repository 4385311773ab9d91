import type { Corpus, CorpusAnnotation, CorpusDocument } from '../../core/corpus/corpus';
import { distinctFrom } from '../../core/corpus/distinct-names';
import type { Span } from '../../core/span/span';
import { CodePointMap } from '../../core/text/code-points';
import type { OutputFile } from '../format';
import { bratNames } from './names';

/**
 * Writes a text and its standoff file for each document (brat 1.3), and the two files that tell brat the names.
 * Names become such as brat takes; `visual.conf` keeps what they were. Values of attributes are one word to brat: white space
 * in them is percent-encoded.
 */
export function writeBrat(corpus: Corpus): OutputFile[] {
  const attributes = [
    ...new Set(
      corpus.documents.flatMap(({ annotations }) =>
        annotations.flatMap((one) => Object.keys(one.attributes)),
      ),
    ),
  ];
  const names = bratNames([
    ...new Set([
      ...corpus.tags.map(({ name }) => name),
      ...corpus.relations.map(({ type }) => type),
      ...attributes,
    ]),
  ]);
  const stems = new Set<string>();
  const files = corpus.documents.flatMap((document) => {
    const own = document.fileName.replace(/\.[^.]*$/, '') || 'document';
    const stem = distinctFrom(stems, own, (turn) => `${own}-${turn}`);
    stems.add(stem);
    return [
      { name: `${stem}.txt`, content: document.text },
      { name: `${stem}.ann`, content: standoff(document, corpus, names) },
    ];
  });
  return [
    ...files,
    { name: 'annotation.conf', content: configuration(corpus, attributes, names) },
    { name: 'visual.conf', content: labels(names) },
  ];
}

function standoff(
  { text, annotations }: CorpusDocument,
  { relations }: Corpus,
  names: Map<string, string>,
): string {
  const codePoints = new CodePointMap(text);
  const lines: string[] = [];
  const numbers = new Map<string, string>();
  let [attributeCount, noteCount, relationCount] = [0, 0, 0];
  const note = (type: string, id: string, words: string) =>
    lines.push(`#${++noteCount}\t${type} ${id}\t${escapedNote(words)}`);
  for (const [at, annotation] of annotations.entries()) {
    const id = `T${at + 1}`;
    numbers.set(annotation.id, id);
    const pieces = linesApart(text, annotation);
    const places = pieces.map(
      ({ start, end }) => `${codePoints.toCodePoints(start)} ${codePoints.toCodePoints(end)}`,
    );
    const words = pieces.map(({ start, end }) => text.slice(start, end)).join(' ');
    lines.push(`${id}\t${names.get(annotation.tag)!} ${places.join(';')}\t${words}`);
    for (const [name, values] of Object.entries(annotation.attributes))
      for (const value of values)
        lines.push(`A${++attributeCount}\t${names.get(name)!} ${id} ${encodedValue(value)}`);
    if (annotation.note !== '') note('AnnotatorNotes', id, annotation.note);
  }
  for (const { type, sourceId, targetId } of relations) {
    const [source, target] = [numbers.get(sourceId), numbers.get(targetId)];
    if (source && target)
      lines.push(`R${++relationCount}\t${names.get(type)!} Arg1:${source} Arg2:${target}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** brat takes no line break within a span: what goes over one is split into a piece for each line. */
function linesApart(text: string, { parts }: CorpusAnnotation): Span[] {
  return parts.flatMap(({ start, end }) => {
    const pieces: Span[] = [];
    const line = /[^\r\n]+/g;
    for (const match of text.slice(start, end).matchAll(line))
      pieces.push({ start: start + match.index, end: start + match.index + match[0].length });
    return pieces.length > 0 ? pieces : [{ start, end }];
  });
}

/** Notes are one line: a line break is written as `\n`, a backslash as two. */
const escapedNote = (words: string): string =>
  words.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\n', '\\n').replaceAll('\t', '\\t');

/** The value of an attribute is one word to brat. */
const encodedValue = (words: string): string =>
  words.replaceAll(/[%\s\p{Cc}]/gu, (character) => encodeURIComponent(character));

function configuration(corpus: Corpus, attributes: readonly string[], names: Map<string, string>): string {
  const children = (parent: string | null, depth: number): string[] =>
    corpus.tags
      .filter((tag) => tag.parent === parent)
      .flatMap(({ name }) => [`${'\t'.repeat(depth)}${names.get(name)!}`, ...children(name, depth + 1)]);
  const types = [...new Set(corpus.relations.map(({ type }) => type))];
  return [
    '[entities]',
    ...children(null, 0),
    '[relations]',
    ...types.map((type) => `${names.get(type)!}\tArg1:<ENTITY>, Arg2:<ENTITY>`),
    '[events]',
    '[attributes]',
    ...attributes.map((name) => `${names.get(name)!}\tArg:<ENTITY>`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const labels = (names: Map<string, string>): string =>
  ['[labels]', ...[...names].map(([name, own]) => `${own} | ${name.replaceAll(/\s+/g, ' ')}`), '[drawing]']
    .map((line) => `${line}\n`)
    .join('');
