import {
  plainDocument,
  plainRelation,
  type CorpusAnnotation,
  type CorpusDocument,
} from '../../core/corpus/corpus';
import { plainTag } from '../../core/corpus/corpus';
import { withWord } from '../../core/corpus/with-word';
import type { Span } from '../../core/span/span';
import { CodePointMap } from '../../core/text/code-points';
import { spanOfCodePoints } from '../code-point-span';
import { CorpusReading } from '../corpus-reading';
import type { CorpusRead } from '../format';
import type { InputFile } from '../input-file';
import { guarded, Unreadable, type Refused } from '../refusal';

/**
 * Reads standoff files with the texts beside them (brat 1.3): text-bound annotations, relations, events (a relation from
 * the trigger for each argument), attributes, normalisations (as an attribute), equivalences and notes. The names that
 * `visual.conf` gives are taken; without it underscores stay.
 */
export const readBrat = (files: readonly InputFile[]): CorpusRead | Refused =>
  guarded(() => {
    const standoffs = files.filter(({ extension }) => /^ann?$|^a[12]$/.test(extension));
    if (standoffs.length === 0) throw new Unreadable('', 'there is no .ann file among the files');
    const reading = new CorpusReading();
    const names = displayNames(files);
    for (const tag of tagTree(files, names)) reading.tag(tag);
    const documents = new Map<string, CorpusDocument>();
    for (const file of standoffs) {
      const text = files.find(({ stem, extension }) => stem === file.stem && extension === 'txt');
      if (!text) throw new Unreadable(file.name, `has no text beside it: ${file.stem}.txt is missing`);
      const document = documents.get(file.stem) ?? plainDocument(text.baseName, text.text, []);
      if (!documents.has(file.stem)) reading.documents.push(document);
      documents.set(file.stem, document);
      new StandoffReader(document, file, reading, names).read();
    }
    return reading.done();
  });

class StandoffReader {
  #codePoints: CodePointMap;
  #annotations = new Map<string, CorpusAnnotation>();
  /** The trigger of each event. */
  #triggers = new Map<string, string>();
  #later: (() => void)[] = [];

  constructor(
    private document: CorpusDocument,
    private file: InputFile,
    private reading: CorpusReading,
    private names: ReadonlyMap<string, string>,
  ) {
    this.#codePoints = new CodePointMap(document.text);
  }

  read(): void {
    for (const [index, line] of this.file.text.split(/\r?\n/).entries())
      if (line.trim() !== '') this.#line(line, `${this.file.baseName}, line ${index + 1}`);
    for (const act of this.#later) act();
  }

  #line(line: string, where: string): void {
    const [id = '', fields = '', rest = ''] =
      line.split('\t', 3).length > 2 ? splitTwice(line) : line.split('\t');
    const [type = '', ...words] = fields.trim().split(' ');
    const name = this.names.get(type) ?? type;
    switch (id[0]) {
      case 'T':
        return this.#textBound(id, name, words.join(' '), rest, where);
      case 'A':
      case 'M':
        this.#later.push(() => this.#attribute(name, words, where));
        return;
      case 'N':
        this.#later.push(() =>
          this.#attribute('reference', [words[0] ?? '', words.slice(1).join(' ')], where),
        );
        return;
      case 'R':
        this.#later.push(() => this.#relation(id, name, words, where));
        return;
      case '*':
        this.#later.push(() => this.#equivalence(name, words, where));
        return;
      case 'E':
        return this.#event(id, fields, where);
      case '#':
        this.#later.push(() => this.#note(type, words, rest, where));
        return;
      default:
        this.reading.skip(where, `“${id}” is no kind of line that brat has`);
    }
  }

  #textBound(id: string, tag: string, places: string, words: string, where: string): void {
    const spans = places.split(';').map((place) => this.#span(place));
    if (spans.some((span) => span === null)) return this.reading.skip(where, `“${places}” is no place`);
    const { text } = this.document;
    const sure = spans.filter((span) => span !== null);
    const [only] = sure;
    const claims =
      sure.length === 1
        ? [{ span: only!, quote: words === '' ? null : { exact: words } }]
        : this.#quoted(sure, words).map(({ span, exact }) => ({
            span,
            quote: exact === null ? null : { exact },
          }));
    const annotation = this.reading.annotation(this.document, claims, tag, `${this.file.name}:${id}`);
    if (!annotation) return;
    annotation.parts = overLines(text, annotation.parts);
    this.document.annotations.push(annotation);
    this.#annotations.set(id, annotation);
  }

  /** Each piece with its share of the words, which brat joins by a space; none where they do not share out. */
  #quoted(spans: readonly Span[], words: string): { span: Span; exact: string | null }[] {
    const lengths = spans.map(({ start, end }) => end - start);
    const isShared = lengths.reduce((sum, length) => sum + length, spans.length - 1) === words.length;
    let at = 0;
    return spans.map((span, index) => {
      const exact = isShared ? words.slice(at, at + lengths[index]!) : null;
      at += lengths[index]! + 1;
      return { span, exact };
    });
  }

  #span(place: string): Span | null {
    const ends = /^\s*(\d+)\s+(\d+)\s*$/.exec(place);
    if (!ends) return null;
    return spanOfCodePoints(this.#codePoints, Number(ends[1]), Number(ends[2]));
  }

  #attribute(name: string, [id = '', ...value]: readonly string[], where: string): void {
    const annotation = this.#end(id);
    if (!annotation) return this.reading.skip(where, `${id} is not there`);
    const words = decodedValue(value.join(' ')) || 'yes';
    annotation.attributes = withWord(annotation.attributes, name, words);
  }

  #relation(id: string, type: string, [first = '', second = '']: readonly string[], where: string): void {
    const [source, target] = [first, second].map((argument) =>
      this.#end(argument.slice(argument.indexOf(':') + 1)),
    );
    if (!source || !target) return this.reading.skip(where, 'an end of the relation is not there');
    this.reading.relations.push(plainRelation(`${this.file.name}:${id}`, type, source.id, target.id));
  }

  #equivalence(type: string, ids: readonly string[], where: string): void {
    const ends = ids.map((id) => this.#end(id)).filter((one) => one !== undefined);
    if (ends.length < ids.length) this.reading.skip(where, 'not all of the equivalent are there');
    for (const [at, target] of ends.entries())
      if (at > 0) this.reading.relations.push(plainRelation('', type, ends[0]!.id, target.id));
  }

  #event(id: string, fields: string, where: string): void {
    const [trigger, ...rest] = fields
      .trim()
      .split(/\s+/)
      .map((field) => field.split(':') as [string, string?]);
    this.#triggers.set(id, trigger?.[1] ?? '');
    for (const [role, argument = ''] of rest)
      this.#later.push(() => this.#relation(`${id}-${role}`, role, [`:${id}`, `:${argument}`], where));
  }

  #note(type: string, [id = '']: readonly string[], words: string, where: string): void {
    const annotation = this.#end(id);
    if (!annotation) return this.reading.skip(where, `${id} is not there`);
    const note = unescapedNote(words);
    annotation.note = annotation.note === '' ? note : `${annotation.note}\n\n${note}`;
    void type;
  }

  #end(id: string): CorpusAnnotation | undefined {
    return this.#annotations.get(this.#triggers.get(id) ?? id);
  }
}

/** The first two fields and the rest of a line, which may hold tabs. */
function splitTwice(line: string): [string, string, string] {
  const [first, second] = [line.indexOf('\t'), line.indexOf('\t', line.indexOf('\t') + 1)];
  return [line.slice(0, first), line.slice(first + 1, second), line.slice(second + 1)];
}

/** Pieces that only a line break divides are one span: brat splits there. */
function overLines(text: string, parts: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && /^[\r\n]+$/.test(text.slice(last.end, part.start))) last.end = part.end;
    else joined.push({ ...part });
  }
  return joined;
}

const escapes: Record<string, string> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r', '\\t': '\t' };

const unescapedNote = (words: string): string => words.replaceAll(/\\[\\nrt]/g, (pair) => escapes[pair]!);

function decodedValue(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** What `visual.conf` calls the types; the first name of each counts. */
function displayNames(files: readonly InputFile[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { text } of files.filter(({ baseName }) => baseName === 'visual.conf')) {
    for (const line of sectionOf(text, 'labels')) {
      const [type = '', name] = line.split('|').map((field) => field.trim());
      if (name) names.set(type, name);
    }
  }
  return names;
}

/** The types of `annotation.conf`, which stand below others by tabs. */
function tagTree(files: readonly InputFile[], names: ReadonlyMap<string, string>) {
  const conf = files.find(({ baseName }) => baseName === 'annotation.conf');
  const above: string[] = [];
  return sectionOf(conf?.text ?? '', 'entities').flatMap((line) => {
    const type = line.trim().replace(/^!/, '').split(/\s/)[0] ?? '';
    if (type === '' || /^[<[-]/.test(type)) return [];
    const depth = /^\t*/.exec(line)![0].length;
    const name = names.get(type) ?? type;
    above.length = Math.min(depth, above.length);
    const parent = above.at(-1) ?? null;
    above.push(name);
    return [{ ...plainTag(name), parent }];
  });
}

function sectionOf(text: string, section: string): string[] {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim().toLowerCase() === `[${section}]`);
  if (start < 0) return [];
  const end = lines.findIndex((line, at) => at > start && /^\s*\[\w+\]\s*$/.test(line));
  return lines
    .slice(start + 1, end < 0 ? undefined : end)
    .filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
}
