import type { Corpus } from '../../core/corpus/corpus';
import { CorpusReading } from '../corpus-reading';
import { corpusFormat, type CorpusRead, type OutputFile } from '../format';
import type { InputFile } from '../input-file';
import { onlyFile } from '../marginalia-json/format';
import { guarded, Unreadable, type Refused } from '../refusal';
import { parsedXml } from '../xml/read';
import { elementXml, XML_DECLARATION } from '../xml/write';
import { codesXml, readCodes } from './codes';

const NAMESPACE = 'urn:QDA-XML:codebook:1.0';

/** REFI-QDA codebook exchange 1.0: the tags alone. */
export const refiCodebook = corpusFormat({
  id: 'refi-qdc',
  name: 'REFI-QDA codebook',
  extension: 'qdc',
  inFolder: false,
  about: 'the tags with their colours and guidelines, without texts',
  carries: ['tags', 'tag-tree', 'guidelines'],
  recognises: ({ extension, head }) => extension === 'qdc' || head.includes(NAMESPACE),
  write: writeCodebook,
  read: readCodebook,
});

function writeCodebook(corpus: Corpus): OutputFile[] {
  return [
    {
      name: 'codebook.qdc',
      content: `${XML_DECLARATION}${elementXml('CodeBook', { xmlns: NAMESPACE, origin: 'Marginalia' }, codesXml(corpus))}\n`,
    },
  ];
}

function readCodebook(files: readonly InputFile[]): CorpusRead | Refused {
  return guarded(() => {
    const file = onlyFile(files);
    const reading = new CorpusReading();
    const { tags } = readCodes(parsedXml(file.text, file.name));
    if (tags.length === 0) throw new Unreadable(file.name, 'holds no code');
    for (const tag of tags) reading.tag(tag);
    return reading.done();
  });
}
