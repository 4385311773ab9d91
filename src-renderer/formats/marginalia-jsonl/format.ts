import { allAspects } from '../../core/corpus/aspects';
import { jsonLines, objectOf } from '../json/json-value';
import type { Format } from '../format';
import { exportFile } from '../marginalia-json/export';
import { FORMAT } from '../marginalia-json/file-shape-1';
import { onlyFile } from '../marginalia-json/format';
import { parseExportValue } from '../marginalia-json/parse';
import { guarded, Unreadable } from '../refusal';

const LINES = 'marginalia-lines';

/**
 * Annotated JSON a line at a time, for tools that read line by line: a head with the tag set and the parties, then a line
 * for each document with its annotations, then one for each relation. What stands in a line is what stands at its place
 * in annotated JSON.
 */
export const marginaliaJsonl: Format = {
  id: 'marginalia-jsonl',
  name: 'Annotated JSON Lines',
  extension: 'jsonl',
  inFolder: false,
  about: 'the whole truth, a line for each document and relation',
  carries: allAspects,
  recognises: ({ head }) => head.includes(`"${LINES}"`),
  write: (library) => {
    const { documents, relations, ...file } = exportFile(library);
    const lines = [
      { ...file, format: LINES },
      ...documents.map((document) => ({ document })),
      ...relations.map((relation) => ({ relation })),
    ];
    return [
      { name: 'annotations.jsonl', content: lines.map((line) => `${JSON.stringify(line)}\n`).join('') },
    ];
  },
  read: (files) =>
    guarded(() => {
      const file = onlyFile(files);
      const [head, ...lines] = jsonLines(file.text, file.name).map(({ line, value }) => ({
        line,
        value: objectOf(value),
      }));
      if (head?.value.format !== LINES) throw new Unreadable('line 1', `is not the head of ${LINES}`);
      const strange = lines.find(({ value }) => !('document' in value) && !('relation' in value));
      if (strange) throw new Unreadable(`line ${strange.line}`, 'is neither a document nor a relation');
      return parseExportValue({
        ...head.value,
        format: FORMAT,
        documents: lines.filter(({ value }) => 'document' in value).map(({ value }) => value.document),
        relations: lines.filter(({ value }) => 'relation' in value).map(({ value }) => value.relation),
      });
    }),
};
