import { extentOf, plainDocument, plainRelation, type Corpus } from '../../core/corpus/corpus';
import { CodePointMap } from '../../core/text/code-points';
import { spanIfGiven } from '../code-point-span';
import { CorpusReading } from '../corpus-reading';
import { corpusFormat, type CorpusRead, type OutputFile } from '../format';
import type { InputFile } from '../input-file';
import { metaOf, takeMeta } from '../json/document-meta';
import { isObject, jsonLines, listOf, objectOf, objectsOf, wholeOf, wordsOf } from '../json/json-value';
import { guarded, Unreadable, type Refused } from '../refusal';

/** doccano's JSONL of sequence labelling: with entities and relations, and the older one with label tuples. */
export const doccano = corpusFormat({
  id: 'doccano',
  name: 'doccano JSONL',
  extension: 'jsonl',
  inFolder: false,
  about: 'a line for each text with its entities and relations; code points',
  carries: [
    'texts',
    'annotations',
    'tag-names',
    'control-characters',
    'overlaps',
    'line-breaks',
    'relations',
    'titles',
    'metadata',
  ],
  recognises: ({ head }) =>
    /^\s*\{/.test(head) && /"(?:entities|labels?)"\s*:\s*\[/.test(head) && /"(?:text|data)"/.test(head),
  write: writeDoccano,
  read: readDoccano,
});

/** Numbers are those that doccano gives: counted over the whole file. */
function writeDoccano(corpus: Corpus): OutputFile[] {
  const numbers = new Map(
    corpus.documents.flatMap(({ annotations }) => annotations).map(({ id }, at) => [id, at + 1]),
  );
  let relationCount = 0;
  const lines = corpus.documents.map((document, at) => {
    const { text, annotations } = document;
    const codePoints = new CodePointMap(text);
    const own = new Set(annotations.map(({ id }) => id));
    const entities = annotations.map((annotation) => {
      const { start, end } = extentOf(annotation);
      return {
        id: numbers.get(annotation.id)!,
        label: annotation.tag,
        start_offset: codePoints.toCodePoints(start),
        end_offset: codePoints.toCodePoints(end),
      };
    });
    const relations = corpus.relations
      .filter(({ sourceId }) => own.has(sourceId))
      .map(({ type, sourceId, targetId }) => ({
        id: ++relationCount,
        from_id: numbers.get(sourceId),
        to_id: numbers.get(targetId),
        type,
      }));
    return { id: at + 1, text, entities, relations, Comments: [], meta: metaOf(document) };
  });
  return [{ name: 'annotations.jsonl', content: lines.map((line) => `${JSON.stringify(line)}\n`).join('') }];
}

function readDoccano(files: readonly InputFile[]): CorpusRead | Refused {
  return guarded(() => {
    const reading = new CorpusReading();
    for (const file of files)
      for (const { line, value } of jsonLines(file.text, file.name)) readLine(reading, file, line, value);
    if (reading.documents.length === 0) throw new Unreadable(files[0]?.name ?? '', 'holds no text');
    return reading.done();
  });
}

function readLine(reading: CorpusReading, file: InputFile, line: number, value: unknown): void {
  const { text: given, data, meta, ...fields } = objectOf(value);
  const text = wordsOf(given ?? data);
  const ids = new Map<number, string>();
  const document = plainDocument(wordsOf(objectOf(meta).fileName) || `${file.stem}-${line}.txt`, text, []);
  if (text === '') return reading.skip(`${file.baseName}, line ${line}`, 'it holds no text');
  takeMeta(document, meta);
  reading.documents.push(document);
  const codePoints = new CodePointMap(text);
  const tuples = [...listOf(fields.label), ...listOf(fields.labels)].filter((one) => Array.isArray(one));
  const entities = [
    ...objectsOf(fields.entities).map((entity) => ({
      number: wholeOf(entity.id),
      start: wholeOf(entity.start_offset),
      end: wholeOf(entity.end_offset),
      label: wordsOf(entity.label),
    })),
    ...tuples.map(([start, end, label]) => ({
      number: null,
      start: wholeOf(start),
      end: wholeOf(end),
      label: wordsOf(label),
    })),
  ];
  for (const { number, start, end, label } of entities) {
    const annotation = reading.annotation(
      document,
      [{ span: spanIfGiven(codePoints, start, end), quote: null }],
      label,
      `${file.name}:${line}:${number ?? `${start}`}`,
    );
    if (!annotation) continue;
    document.annotations.push(annotation);
    if (number !== null) ids.set(number, annotation.id);
  }
  for (const { from_id: from, to_id: to, type } of objectsOf(fields.relations).filter(isObject)) {
    const [source, target] = [wholeOf(from), wholeOf(to)].map((id) =>
      id === null ? undefined : ids.get(id),
    );
    reading.relations.push(
      plainRelation('', wordsOf(type) || 'related', source ?? wordsOf(from), target ?? wordsOf(to)),
    );
  }
}
