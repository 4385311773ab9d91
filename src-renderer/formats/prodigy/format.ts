import {
  extentOf,
  plainDocument,
  plainRelation,
  type Corpus,
  type CorpusAnnotation,
} from '../../core/corpus/corpus';
import { countWhere } from '../../core/order/count-where';
import { verdictOf, type Verdict } from '../../core/review/decision';
import { CodePointMap } from '../../core/text/code-points';
import { spanIfGiven } from '../code-point-span';
import { CorpusReading } from '../corpus-reading';
import { corpusFormat, type CorpusRead, type OutputFile } from '../format';
import type { InputFile } from '../input-file';
import { metaOf, takeMeta } from '../json/document-meta';
import { attributesOf, jsonLines, objectOf, objectsOf, wholeOf, wordsOf } from '../json/json-value';
import { verdictIn } from '../json/said';
import { guarded, Unreadable, type Refused } from '../refusal';
import { tokenSentences } from '../tokens';

/** Prodigy's and spaCy's JSONL of spans over tokens. */
export const prodigy = corpusFormat({
  id: 'prodigy',
  name: 'Prodigy / spaCy JSONL',
  extension: 'jsonl',
  inFolder: false,
  about: 'a line for each text with tokens, spans and relations; code points, token_end inclusive',
  carries: [
    'texts',
    'annotations',
    'tag-names',
    'control-characters',
    'overlaps',
    'line-breaks',
    'notes',
    'attributes',
    'verdicts',
    'relations',
    'titles',
    'metadata',
  ],
  recognises: ({ head }) =>
    /^\s*\{/.test(head) && /"(?:spans|tokens|_input_hash|answer)"/.test(head) && /"text"/.test(head),
  write: writeProdigy,
  read: readProdigy,
});

const answers: Record<Verdict, string> = { confirmed: 'accept', rejected: 'reject', discuss: 'ignore' };

/** Spans in `spans` may overlap, as span categorisation has them. What a reviewer decided is the `answer` of the span. */
function writeProdigy(corpus: Corpus): OutputFile[] {
  const lines = corpus.documents.map((document) => {
    const { text, annotations } = document;
    const codePoints = new CodePointMap(text);
    const tokens = tokenSentences(
      text,
      annotations.flatMap((one) => [extentOf(one).start, extentOf(one).end]),
    ).flatMap((sentence) => sentence.tokens);
    const places = new Map<string, number>();
    const spans = annotations.map((annotation, at) => {
      places.set(annotation.id, at);
      return spanOf(annotation, tokens, codePoints);
    });
    const relations = corpus.relations
      .filter(({ sourceId, targetId }) => places.has(sourceId) && places.has(targetId))
      .map(({ type, sourceId, targetId }) => {
        const [head, child] = [spans[places.get(sourceId)!]!, spans[places.get(targetId)!]!];
        return {
          head: head.token_end,
          child: child.token_end,
          label: type,
          head_span: { ...head, index: places.get(sourceId) },
          child_span: { ...child, index: places.get(targetId) },
        };
      });
    return {
      text,
      meta: metaOf(document),
      tokens: tokens.map(({ start, end }, id) => ({
        text: text.slice(start, end),
        start: codePoints.toCodePoints(start),
        end: codePoints.toCodePoints(end),
        id,
        ws: text[end] === ' ',
      })),
      spans,
      relations,
      answer: 'accept',
    };
  });
  return [{ name: 'annotations.jsonl', content: lines.map((line) => `${JSON.stringify(line)}\n`).join('') }];
}

function spanOf(
  annotation: CorpusAnnotation,
  tokens: readonly { start: number; end: number }[],
  codePoints: CodePointMap,
) {
  const { start, end } = extentOf(annotation);
  const verdict = verdictOf(annotation.decisions);
  return {
    start: codePoints.toCodePoints(start),
    end: codePoints.toCodePoints(end),
    token_start: firstAfter(tokens, start),
    token_end: Math.max(firstAfter(tokens, start), firstStartingAt(tokens, end) - 1),
    label: annotation.tag,
    ...(annotation.note !== '' && { note: annotation.note }),
    ...(Object.keys(annotation.attributes).length > 0 && { attributes: annotation.attributes }),
    ...(verdict && { answer: answers[verdict] }),
  };
}

const firstAfter = (tokens: readonly { end: number }[], offset: number): number =>
  countWhere(tokens, ({ end }) => end <= offset);

const firstStartingAt = (tokens: readonly { start: number }[], offset: number): number =>
  countWhere(tokens, ({ start }) => start < offset);

function readProdigy(files: readonly InputFile[]): CorpusRead | Refused {
  return guarded(() => {
    const reading = new CorpusReading();
    for (const file of files)
      for (const { line, value } of jsonLines(file.text, file.name)) readLine(reading, file, line, value);
    if (reading.documents.length === 0) throw new Unreadable(files[0]?.name ?? '', 'holds no text');
    return reading.done();
  });
}

const verdictOfAnswer = (answer: unknown): Verdict | null =>
  answer === 'reject'
    ? 'rejected'
    : answer === 'ignore'
      ? 'discuss'
      : answer === 'accept'
        ? 'confirmed'
        : verdictIn(answer);

/** The answer to a line that was rejected or ignored counts for each of its spans that has none of its own. */
function readLine(reading: CorpusReading, file: InputFile, line: number, value: unknown): void {
  const { text: given, meta, spans, relations, answer, tokens } = objectOf(value);
  const text = wordsOf(given);
  if (text === '') return reading.skip(`${file.baseName}, line ${line}`, 'it holds no text');
  const document = plainDocument(wordsOf(objectOf(meta).fileName) || `${file.stem}-${line}.txt`, text, []);
  takeMeta(document, meta);
  reading.documents.push(document);
  const codePoints = new CodePointMap(text);
  const places = objectsOf(tokens);
  const byIndex = new Map<number, string>();
  const byTokens = new Map<string, string>();
  for (const [at, span] of objectsOf(spans).entries()) {
    const [first, last] = [wholeOf(span.token_start), wholeOf(span.token_end)];
    const start = wholeOf(span.start) ?? wholeOf(first === null ? null : places[first]?.start);
    const end = wholeOf(span.end) ?? wholeOf(last === null ? null : places[last]?.end);
    const claim = {
      span: spanIfGiven(codePoints, start, end),
      quote: typeof span.text === 'string' ? { exact: span.text } : null,
    };
    const annotation = reading.annotation(
      document,
      [claim],
      wordsOf(span.label),
      `${file.name}:${line}:${at}`,
    );
    if (!annotation) continue;
    annotation.note = wordsOf(span.note);
    annotation.attributes = attributesOf(span.attributes);
    const verdict = verdictOfAnswer(span.answer ?? (answer === 'accept' ? null : answer));
    if (verdict) annotation.decisions = [{ verdict, reviewer: '', at: '', reason: '' }];
    byIndex.set(at, annotation.id);
    byTokens.set(keyOf(span), annotation.id);
    document.annotations.push(annotation);
  }
  for (const { head_span: head, child_span: child, label } of objectsOf(relations)) {
    const [source, target] = [head, child].map((end) => {
      const given = objectOf(end);
      const index = wholeOf(given.index);
      return (index === null ? undefined : byIndex.get(index)) ?? byTokens.get(keyOf(given)) ?? '';
    });
    reading.relations.push(plainRelation('', wordsOf(label) || 'related', source!, target!));
  }
}

const keyOf = ({ start, end, label }: Record<string, unknown>): string => JSON.stringify([start, end, label]);
