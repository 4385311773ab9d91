import { describe, expect, it } from 'vitest';
import { InputFile } from '../../../src-renderer/formats/input-file';
import { readBack } from '../../../src-renderer/formats/read-back';
import { formatById } from '../../../src-renderer/formats/registry';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { aDocument, anAnnotation, TEXT } from '../../builders/library';

const library = {
  tagSet: defaultTagSet,
  parties: [],
  documents: [{ document: aDocument(), text: TEXT, annotations: [anAnnotation()] }],
  relations: [],
};
const doccano = formatById('doccano')!;
const written = (change: (content: string) => string) =>
  doccano.write!(library).map(
    ({ name, content }) => new InputFile(name, new TextEncoder().encode(change(content as string))),
  );

describe('what was written, read again', () => {
  it('is what was meant', () => {
    expect(
      readBack(
        doccano,
        library,
        written((content) => content),
      ),
    ).toEqual([]);
  });

  it('is told where it is not', () => {
    const differing = readBack(
      doccano,
      library,
      written((content) => content.replaceAll('commitment', 'promise')),
    );
    expect(differing.length).toBeGreaterThan(0);
    expect(
      readBack(
        doccano,
        library,
        written((content) => content.slice(0, -20)),
      ).length,
    ).toBeGreaterThan(0);
  });

  it('is not asked of a format that is only written', () => {
    expect(readBack(formatById('html')!, library, [])).toEqual([]);
  });
});
