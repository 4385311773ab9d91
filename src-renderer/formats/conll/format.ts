import {
  extentOf,
  plainAnnotation,
  plainDocument,
  type Corpus,
  type CorpusAnnotation,
} from '../../core/corpus/corpus';
import { withoutOverlaps } from '../../core/corpus/without-overlaps';
import { CorpusReading } from '../corpus-reading';
import { corpusFormat, type CorpusRead, type OutputFile } from '../format';
import type { InputFile } from '../input-file';
import { guarded, Unreadable, type Refused } from '../refusal';
import { tokenSentences } from '../tokens';

/** CoNLL-2003 columns (token, two that are empty, tag) with IOB2 tags. */
export const conll = corpusFormat({
  id: 'conll',
  name: 'CoNLL-2003 (IOB2)',
  extension: 'conll',
  inFolder: false,
  about: 'a token a line; of spans that overlap the first counts, of those that begin together the longest',
  carries: ['texts', 'annotations', 'control-characters'],
  recognises: ({ extension, head }) =>
    extension === 'conll' ||
    extension === 'iob' ||
    extension === 'iob2' ||
    extension === 'bio' ||
    /^-DOCSTART-|^\S+[ \t](?:\S+[ \t])*(?:O|[BI]-\S+)\s*$/m.test(head),
  write: writeConll,
  read: readConll,
});

/** An empty line ends a sentence, and would end an annotation with it: where one goes over, the sentence does too. */
function writeConll(corpus: Corpus): OutputFile[] {
  const documents = corpus.documents.map(({ text, annotations }) => {
    const kept = withoutOverlaps(annotations);
    const cuts = kept.flatMap((one) => [extentOf(one).start, extentOf(one).end]);
    const lines: string[] = [];
    let next = 0;
    let open: CorpusAnnotation | null = null;
    for (const { tokens } of tokenSentences(text, cuts)) {
      const [first] = tokens;
      const goesOn = open !== null && first !== undefined && extentOf(open).end > first.start;
      if (lines.length > 0 && !goesOn) lines.push('');
      for (const { start, end } of tokens) {
        while (next < kept.length && extentOf(kept[next]!).end <= start) next++;
        const annotation = kept[next];
        const isIn = annotation !== undefined && extentOf(annotation).start < end;
        const tag: string = isIn ? `${open === annotation ? 'I' : 'B'}-${tagWord(annotation.tag)}` : 'O';
        open = isIn ? annotation : null;
        lines.push(`${text.slice(start, end)} -X- _ ${tag}`);
      }
    }
    return ['-DOCSTART- -X- O O', '', ...lines, ''];
  });
  const content = documents.flat().map((line) => `${line}\n`);
  return [{ name: 'annotations.conll', content: content.join('') }];
}

/** Columns are divided by spaces. */
const tagWord = (tag: string): string => tag.replaceAll(/\s+/g, '_');

function readConll(files: readonly InputFile[]): CorpusRead | Refused {
  return guarded(() => {
    const reading = new CorpusReading();
    for (const file of files) {
      const builder = new Builder(reading, file);
      for (const line of file.text.split(/\r?\n/)) builder.line(line);
      builder.endDocument();
    }
    if (reading.documents.length === 0) throw new Unreadable(files[0]?.name ?? '', 'holds no tokens');
    return reading.done();
  });
}

/** Puts the text together: a space between tokens, a line for each sentence. */
class Builder {
  /** Pieces, and their length: words are only put together at the end, or each would be looked at anew for every one. */
  #pieces: string[] = [];
  #length = 0;
  #annotations: CorpusAnnotation[] = [];
  #open: CorpusAnnotation | null = null;
  #documents = 0;

  constructor(
    private reading: CorpusReading,
    private file: InputFile,
  ) {}

  line(line: string): void {
    const columns = line.trim().split(/[ \t]+/);
    const [token = ''] = columns;
    if (token === '-DOCSTART-') return this.endDocument();
    if (token === '' || line.startsWith('#\u0020')) {
      this.#open = null;
      this.#divide('\n');
      return;
    }
    this.#divide(' ');
    const start = this.#length;
    this.#add(token);
    this.#tag(columns.length > 1 ? columns.at(-1)! : 'O', start);
  }

  endDocument(): void {
    const text = this.#pieces.join('');
    if (text.trim() !== '') {
      const number = ++this.#documents;
      const name = `${this.file.stem.replaceAll('/', '_')}${number > 1 ? `-${number}` : ''}.txt`;
      this.reading.documents.push(plainDocument(name, text, this.#annotations));
    }
    this.#pieces = [];
    this.#length = 0;
    this.#annotations = [];
    this.#open = null;
  }

  /** Between two tokens, unless a sentence has just ended. */
  #divide(by: string): void {
    if (this.#length > 0 && this.#pieces.at(-1) !== '\n') this.#add(by);
  }

  #add(words: string): void {
    this.#pieces.push(words);
    this.#length += words.length;
  }

  /** `B-` begins, `I-` goes on with the same tag or, as in IOB1, begins; the schemes BIOES and BILOU are read too. */
  #tag(tag: string, start: number): void {
    const [, scheme = '', name = ''] = /^([BIESLU])-(.+)$/.exec(tag) ?? [];
    if (scheme === '') {
      this.#open = null;
      return;
    }
    const end = this.#length;
    const goesOn = /[IEL]/.test(scheme) && this.#open?.tag === name;
    if (goesOn) this.#open!.parts[0]!.end = end;
    else {
      this.#open = plainAnnotation(
        this.reading.id(`${this.file.name}:${this.#annotations.length}`),
        [{ start, end }],
        name,
      );
      this.#annotations.push(this.#open);
    }
    if (/[ESLU]/.test(scheme)) this.#open = null;
  }
}
