import { strToU8, zipSync } from 'fflate';
import {
  extentOf,
  plainDocument,
  plainRelation,
  type Corpus,
  type CorpusAnnotation,
  type CorpusDocument,
} from '../../core/corpus/corpus';
import { countWhere } from '../../core/order/count-where';
import { CodePointMap } from '../../core/text/code-points';
import { spanIfGiven } from '../code-point-span';
import { CorpusReading } from '../corpus-reading';
import { corpusFormat, type CorpusRead, type OutputFile } from '../format';
import type { InputFile } from '../input-file';
import { timeOf, wholeOf } from '../json/json-value';
import { onlyFile } from '../marginalia-json/format';
import { guarded, Unreadable, type Refused } from '../refusal';
import { unzipped } from '../unpacked';
import { elementOf, elementsOf, parsedXml, wordsIn, type XmlElement } from '../xml/read';
import { elementXml, textXml, XML_DECLARATION } from '../xml/write';
import { attributeLines, attributesInLines } from './attribute-lines';
import { codesXml, descriptionXml, readCodes } from './codes';
import { guidOf } from './guid';

const NAMESPACE = 'urn:QDA-XML:project:1.0';
const ATTRIBUTES = 'Attributes';

/** REFI-QDA project exchange 1.0 (18 March 2019): a zip of `project.qde` and the texts. */
export const refiQda = corpusFormat({
  id: 'refi-qda',
  name: 'REFI-QDA project',
  extension: 'qdpx',
  inFolder: false,
  about: 'to and from MAXQDA, ATLAS.ti and NVivo; code points, texts with LF',
  carries: [
    'texts',
    'annotations',
    'tag-names',
    'overlaps',
    'notes',
    'attributes',
    'annotators',
    'times',
    'relations',
    'relations-between-documents',
    'tags',
    'tag-tree',
    'guidelines',
    'titles',
  ],
  recognises: ({ extension, bytes }) => extension === 'qdpx' && bytes[0] === 0x50 && bytes[1] === 0x4b,
  write: writeProject,
  read: readProject,
});

function writeProject(corpus: Corpus): OutputFile[] {
  const texts = corpus.documents.map(({ text }) => text.replaceAll(/\r\n?/g, '\n'));
  const guids = corpus.documents.map(({ fileName }, at) => guidOf('source', `${at} ${fileName}`));
  const people = new Map(
    [...new Set(corpus.documents.flatMap(({ annotations }) => annotations.map(({ annotator }) => annotator)))]
      .filter((name) => name !== '')
      .map((name) => [name, guidOf('user', name)]),
  );
  const notes: string[] = [];
  const note = (name: string, of: string, words: string): string => {
    const guid = guidOf('note', `${name} ${of}`);
    notes.push(elementXml('Note', { guid, name }, `<PlainTextContent>${textXml(words)}</PlainTextContent>`));
    return elementXml('NoteRef', { targetGUID: guid });
  };
  const sources = corpus.documents.map((document, at) =>
    sourceXml(document, texts[at]!, guids[at]!, people, note),
  );
  const links = corpus.relations.map(({ id, type, sourceId, targetId }) =>
    elementXml('Link', {
      guid: guidOf('link', id),
      name: type,
      direction: 'OneWay',
      originGUID: guidOf('selection', sourceId),
      targetGUID: guidOf('selection', targetId),
    }),
  );
  const list = (name: string, content: readonly string[]) =>
    content.length === 0 ? '' : `<${name}>\n${content.join('\n')}\n</${name}>\n`;
  const project = [
    list(
      'Users',
      [...people].map(([name, guid]) => elementXml('User', { guid, name })),
    ),
    corpus.tags.length === 0 ? '' : `<CodeBook>${codesXml(corpus)}</CodeBook>\n`,
    list('Sources', sources),
    list('Notes', notes),
    list('Links', links),
  ].join('');
  const head = { xmlns: NAMESPACE, name: 'Marginalia', origin: 'Marginalia' };
  const files = {
    'project.qde': strToU8(`${XML_DECLARATION}${elementXml('Project', head, `\n${project}`)}\n`),
    ...Object.fromEntries(
      texts.map((text, at) => [`Sources/${guids[at]!}.txt`, strToU8(text.toWellFormed())]),
    ),
  };
  // One time for all, so that the same content gives the same bytes; zip knows none before 1980.
  return [{ name: 'annotations.qdpx', content: zipSync(files, { mtime: new Date(1980, 0, 1) }) }];
}

/** Children in the order of the schema: description, selections with their codings. */
function sourceXml(
  { fileName, title, text, annotations }: CorpusDocument,
  written: string,
  guid: string,
  people: ReadonlyMap<string, string>,
  note: (name: string, of: string, words: string) => string,
): string {
  const codePoints = new CodePointMap(written);
  const toWritten = withoutCarriageReturns(text);
  const selections = annotations.map((annotation) => {
    const { id, tag, annotator, createdAt, updatedAt } = annotation;
    const { start, end } = extentOf(annotation);
    const creatingUser = people.get(annotator) ?? null;
    const notes = [
      ...(annotation.note === '' ? [] : [note('Note', id, annotation.note)]),
      ...(Object.keys(annotation.attributes).length === 0
        ? []
        : [note(ATTRIBUTES, id, attributeLines(annotation.attributes))]),
    ];
    const coding = elementXml(
      'Coding',
      { guid: guidOf('coding', id), creatingUser, creationDateTime: createdAt },
      elementXml('CodeRef', { targetGUID: guidOf('code', tag) }),
    );
    return elementXml(
      'PlainTextSelection',
      {
        guid: guidOf('selection', id),
        name: nameOf(text.slice(start, end)),
        startPosition: codePoints.toCodePoints(toWritten(start)),
        endPosition: codePoints.toCodePoints(toWritten(end)),
        creatingUser,
        creationDateTime: createdAt,
        modifiedDateTime: updatedAt,
      },
      `${coding}${notes.join('')}`,
    );
  });
  const attributes = { guid, name: fileName, plainTextPath: `internal://${guid}.txt` };
  return elementXml('TextSource', attributes, `${descriptionXml(title ?? '')}\n${selections.join('\n')}\n`);
}

const nameOf = (words: string): string => words.slice(0, 60).replaceAll(/\s+/g, ' ').toWellFormed();

/** The offset in the text with LF of one in the text as it is. */
function withoutCarriageReturns(text: string): (offset: number) => number {
  const dropped: number[] = [];
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) dropped.push(at);
  return (offset) => offset - countWhere(dropped, (at) => at < offset);
}

function readProject(files: readonly InputFile[]): CorpusRead | Refused {
  return guarded(() => {
    const file = onlyFile(files);
    const entries = new Map(
      unzipped(file, (name) => /\.(?:qde|txt)$/i.test(name)).map((entry) => [entry.name, entry]),
    );
    const named = [...entries.keys()].find((name) => /(?:^|\/)project\.qde$/i.test(name));
    if (named === undefined) throw new Unreadable(file.name, 'holds no project.qde');
    const project = parsedXml(entries.get(named)!.text, named);
    return new ProjectReader(project, entries).read();
  });
}

class ProjectReader {
  #reading = new CorpusReading();
  #people: Map<string, string>;
  #codes: Map<string, string>;
  #notes: Map<string, XmlElement>;
  /** The annotations of each selection and coding, by GUID. */
  #annotations = new Map<string, CorpusAnnotation[]>();

  constructor(
    private project: XmlElement,
    private entries: ReadonlyMap<string, InputFile>,
  ) {
    const below = (name: string, child: string) =>
      elementsOf(elementOf(project, name) ?? { ...project, children: [] }, child);
    this.#people = new Map(
      below('Users', 'User').map((user) => [guidIn(user), user.attributes.name ?? user.attributes.id ?? '']),
    );
    this.#notes = new Map(below('Notes', 'Note').map((note) => [guidIn(note), note]));
    const { tags, names } = readCodes(elementOf(project, 'CodeBook'));
    for (const tag of tags) this.#reading.tag(tag);
    this.#codes = names;
  }

  read(): CorpusRead {
    const sources = elementOf(this.project, 'Sources');
    for (const source of sources ? elementsOf(sources) : []) {
      if (source.name === 'TextSource') this.#source(source);
      else
        this.#reading.skip(
          source.attributes.name ?? source.name,
          'only texts are read, and this is a ' + source.name,
        );
    }
    const links = elementOf(this.project, 'Links');
    for (const { attributes } of links ? elementsOf(links, 'Link') : []) {
      const [source, target] = [attributes.originGUID, attributes.targetGUID].map(
        (guid) => this.#annotations.get((guid ?? '').toLowerCase())?.[0],
      );
      if (source && target)
        this.#reading.relations.push(plainRelation('', attributes.name ?? 'related', source.id, target.id));
      else this.#reading.skip(`the link “${attributes.name ?? ''}”`, 'it does not join two codings of texts');
    }
    return this.#reading.done();
  }

  #source(source: XmlElement): void {
    const name = source.attributes.name ?? 'document';
    const text = this.#textOf(source);
    if (text === null) return this.#reading.skip(name, 'its text is not in the file');
    const document = plainDocument(/\.\w+$/.test(name) ? name : `${name}.txt`, text, []);
    const description = elementOf(source, 'Description');
    if (description) document.title = wordsIn(description);
    this.#reading.documents.push(document);
    const codePoints = new CodePointMap(text);
    for (const selection of elementsOf(source, 'PlainTextSelection'))
      this.#selection(selection, document, codePoints);
    for (const coding of elementsOf(source, 'Coding'))
      this.#reading.skip(`${name}, “${this.#codeOf(coding)}”`, 'it is of the whole text, not of words in it');
  }

  #textOf(source: XmlElement): string | null {
    const content = elementOf(source, 'PlainTextContent');
    if (content) return wordsIn(content);
    const path = (source.attributes.plainTextPath ?? '').replace(/^internal:\/\//, '').toLowerCase();
    const entry = [...this.entries].find(
      ([name]) => path !== '' && `/${name.toLowerCase()}`.endsWith(`/${path}`),
    );
    return entry ? entry[1].text : null;
  }

  #selection(selection: XmlElement, document: CorpusDocument, codePoints: CodePointMap): void {
    const { attributes } = selection;
    const [start, end] = [wholeOf(attributes.startPosition), wholeOf(attributes.endPosition)];
    const span = spanIfGiven(codePoints, start, end);
    const notes = elementsOf(selection, 'NoteRef');
    for (const coding of elementsOf(selection, 'Coding')) {
      const guid = guidIn(coding);
      const annotation = this.#reading.annotation(
        document,
        [{ span, quote: null }],
        this.#codeOf(coding),
        guid,
      );
      if (!annotation) continue;
      const user = coding.attributes.creatingUser ?? attributes.creatingUser ?? '';
      annotation.annotator = this.#people.get(user.toLowerCase()) ?? '';
      annotation.createdAt = timeOf(coding.attributes.creationDateTime ?? attributes.creationDateTime);
      annotation.updatedAt = timeOf(attributes.modifiedDateTime) ?? annotation.createdAt;
      for (const { attributes: ref } of [...notes, ...elementsOf(coding, 'NoteRef')])
        this.#note(ref.targetGUID ?? '', annotation);
      document.annotations.push(annotation);
      for (const key of [guid, guidIn(selection)])
        this.#annotations.set(key, [...(this.#annotations.get(key) ?? []), annotation]);
    }
    if (elementsOf(selection, 'Coding').length === 0)
      this.#reading.skip(`${document.fileName}, “${attributes.name ?? ''}”`, 'the selection has no code');
  }

  #note(guid: string, annotation: CorpusAnnotation): void {
    const note = this.#notes.get(guid.toLowerCase());
    const words = note && this.#textOf(note);
    if (words === undefined || words === null) return;
    const attributes = note?.attributes.name === ATTRIBUTES ? attributesInLines(words) : null;
    if (attributes) annotation.attributes = attributes;
    else annotation.note = annotation.note === '' ? words : `${annotation.note}\n\n${words}`;
  }

  #codeOf(coding: XmlElement): string {
    const guid = elementOf(coding, 'CodeRef')?.attributes.targetGUID ?? '';
    return this.#codes.get(guid.toLowerCase()) ?? '';
  }
}

const guidIn = ({ attributes }: XmlElement): string => (attributes.guid ?? '').toLowerCase();
