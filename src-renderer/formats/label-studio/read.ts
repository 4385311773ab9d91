import {
  plainDocument,
  plainRelation,
  type CorpusAnnotation,
  type CorpusDocument,
} from '../../core/corpus/corpus';
import type { Span } from '../../core/span/span';
import { CodePointMap } from '../../core/text/code-points';
import { spanOfCodePoints } from '../code-point-span';
import { CorpusReading } from '../corpus-reading';
import type { CorpusRead } from '../format';
import type { InputFile } from '../input-file';
import {
  isObject,
  listOf,
  objectOf,
  objectsOf,
  parsedJson,
  timeOf,
  wholeOf,
  wordsOf,
  type JsonObject,
} from '../json/json-value';
import { takeMeta } from '../json/document-meta';
import { verdictAlone } from '../json/said';
import { guarded, Unreadable, type Refused } from '../refusal';

/**
 * Reads tasks with their regions, choices and text areas per region, and relations. Offsets are code points; older
 * exports have UTF-16 code units: which one it is, the text of the region decides. Predictions come in as annotations by
 * `prediction (model)` which nobody has confirmed. Cancelled annotations are left out.
 */
export const readLabelStudio = (files: readonly InputFile[]): CorpusRead | Refused =>
  guarded(() => {
    const tasks = files.flatMap((file) => objectsOf(parsedJson(file.text, file.name)));
    const reading = new CorpusReading();
    for (const [at, task] of tasks.entries()) new TaskReader(reading, task, at).read();
    if (reading.documents.length === 0)
      throw new Unreadable(files[0]?.name ?? '', 'holds no task with a text');
    return reading.done();
  });

class TaskReader {
  #document: CorpusDocument;
  #codePoints: CodePointMap;

  constructor(
    private reading: CorpusReading,
    private task: JsonObject,
    at: number,
  ) {
    const { data, meta, file_upload: upload, id } = task;
    const number = wordsOf(id) || String(at + 1);
    const fileName = wordsOf(objectOf(meta).fileName) || wordsOf(upload) || `task-${number}.txt`;
    this.#document = plainDocument(fileName, textIn(objectOf(data)), []);
    takeMeta(this.#document, meta);
    this.#codePoints = new CodePointMap(this.#document.text);
  }

  read(): void {
    const { task, reading } = this;
    if (this.#document.text === '') return reading.skip(this.#document.fileName, 'the task holds no text');
    reading.documents.push(this.#document);
    for (const annotation of objectsOf(task.annotations ?? task.completions)) {
      if (annotation.was_cancelled === true) {
        reading.skip(
          `${this.#document.fileName}, annotation ${wordsOf(annotation.id)}`,
          'it was cancelled there',
        );
        continue;
      }
      this.#result(annotation, personIn(annotation.completed_by));
    }
    for (const prediction of objectsOf(task.predictions))
      this.#result(
        prediction,
        `prediction${prediction.model_version ? ` (${wordsOf(prediction.model_version)})` : ''}`,
      );
  }

  #result({ result, created_at: created, updated_at: updated }: JsonObject, annotator: string): void {
    const regions = new Map<string, CorpusAnnotation[]>();
    const items = objectsOf(result);
    for (const item of items) {
      const labels = labelsIn(objectOf(item.value));
      for (const [at, label] of labels.entries()) {
        const annotation = this.#region(item, label, at);
        if (!annotation) continue;
        const meta = objectOf(item.meta);
        annotation.annotator = wordsOf(meta.annotator) || annotator;
        annotation.createdAt = timeOf(meta.created) ?? timeOf(created);
        annotation.updatedAt = timeOf(meta.updated) ?? timeOf(updated);
        annotation.note = listOf(meta.text).map(wordsOf).join('\n');
        annotation.decisions = verdictAlone(meta.verdict);
        const id = wordsOf(item.id);
        regions.set(id, [...(regions.get(id) ?? []), annotation]);
        this.#document.annotations.push(annotation);
      }
    }
    for (const item of items) this.#ofRegion(item, regions);
  }

  #region(item: JsonObject, label: string, at: number): CorpusAnnotation | null {
    const { start, end, text, globalOffsets } = objectOf(item.value);
    const global = objectOf(globalOffsets);
    const [from, to] = [wholeOf(global.start) ?? wholeOf(start), wholeOf(global.end) ?? wholeOf(end)];
    const exact = wordsOf(text);
    const span = from === null || to === null ? null : this.#span(from, to, exact);
    const claim = { span, quote: exact === '' ? null : { exact } };
    const own = wordsOf(item.id);
    return this.reading.annotation(this.#document, [claim], label, at === 0 ? own : `${own}~${at}`);
  }

  /** Code points, unless the words of the region stand at the same numbers of UTF-16 code units alone. */
  #span(start: number, end: number, exact: string): Span {
    const { text } = this.#document;
    const inUnits = { start, end };
    const inPoints = spanOfCodePoints(this.#codePoints, start, end);
    const says = (span: Span) => text.slice(span.start, span.end) === exact;
    return exact !== '' && !says(inPoints) && says(inUnits) ? inUnits : inPoints;
  }

  #ofRegion(item: JsonObject, regions: ReadonlyMap<string, CorpusAnnotation[]>): void {
    const { type, from_name: fromName, value, id, from_id: fromId, to_id: toId } = item;
    if (type === 'relation') {
      const [source] = regions.get(wordsOf(fromId)) ?? [];
      const [target] = regions.get(wordsOf(toId)) ?? [];
      const meta = objectOf(item.meta);
      for (const label of listOf(item.labels).length > 0 ? listOf(item.labels).map(wordsOf) : ['related']) {
        const ends = item.direction === 'left' ? [target, source] : [source, target];
        const relation = plainRelation(
          wordsOf(meta.id),
          label,
          ends[0]?.id ?? wordsOf(fromId),
          ends[1]?.id ?? wordsOf(toId),
        );
        relation.annotator = wordsOf(meta.annotator);
        relation.createdAt = timeOf(meta.created);
        this.reading.relations.push(relation);
      }
      return;
    }
    const isAttribute =
      type === 'choices' ||
      type === 'textarea' ||
      type === 'taxonomy' ||
      type === 'rating' ||
      type === 'number';
    if (!isAttribute) {
      if (labelsIn(objectOf(value)).length === 0)
        this.reading.skip(
          `${this.#document.fileName}, region ${wordsOf(id)}`,
          `a region of type “${wordsOf(type)}” has no place here`,
        );
      return;
    }
    const words = wordsIn(objectOf(value), wordsOf(type));
    const annotations = regions.get(wordsOf(id)) ?? [];
    if (annotations.length === 0)
      this.reading.skip(
        `${this.#document.fileName}, “${words.join(', ')}”`,
        'it is of the whole text or of no region',
      );
    for (const annotation of annotations)
      annotation.attributes = { ...annotation.attributes, [wordsOf(fromName)]: words };
  }
}

/** The text of a task: what is called so, else the longest of its words. */
function textIn(data: JsonObject): string {
  const { text } = data;
  if (typeof text === 'string') return text;
  const others = Object.values(data).filter((value) => typeof value === 'string');
  return others.sort((a, b) => b.length - a.length)[0] ?? '';
}

const labelsIn = (value: JsonObject): string[] =>
  [...listOf(value.labels), ...listOf(value.hypertextlabels)].map(wordsOf).filter((label) => label !== '');

const wordsIn = (value: JsonObject, type: string): string[] => {
  const given = listOf(value[type === 'textarea' ? 'text' : type]);
  return given
    .map((one) => (Array.isArray(one) ? one.map(wordsOf).join(' › ') : wordsOf(one)))
    .filter((one) => one !== '');
};

const personIn = (by: unknown): string =>
  isObject(by)
    ? [by.first_name, by.last_name].map(wordsOf).filter(Boolean).join(' ') ||
      wordsOf(by.email) ||
      wordsOf(by.id)
    : wordsOf(by);
