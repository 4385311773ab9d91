import { describe, expect, it } from 'vitest';
import { webAnnotation } from '../../../../src-renderer/formats/web-annotation/format';
import { readAs, taggedWords } from '../corpus-of-files';

const text = '👍🏽 Ada met Ada again.';

const annotation = (
  selector: unknown,
  body: unknown = { type: 'TextualBody', purpose: 'tagging', value: 'PER' },
) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://example.org/anno1',
  type: 'Annotation',
  body,
  target: { source: 'http://example.org/texts/doc.txt', selector },
});

const read = (...annotations: object[]) =>
  readAs(webAnnotation, { 'annotations.jsonld': JSON.stringify(annotations), 'doc.txt': text });

describe('Web Annotations of others', () => {
  it('are placed by code points', () => {
    const { corpus } = read(annotation({ type: 'TextPositionSelector', start: 3, end: 6 }));
    expect(taggedWords(corpus)).toEqual(['PER: Ada']);
    expect(corpus.documents[0]!.annotations[0]!.parts).toEqual([{ start: 5, end: 8 }]);
  });

  it('are placed by their words and what stands around them', () => {
    const { corpus, doubtful } = read(
      annotation({ type: 'TextQuoteSelector', exact: 'Ada', prefix: 'met ', suffix: ' again' }),
    );
    expect(corpus.documents[0]!.annotations[0]!.parts).toEqual([{ start: 13, end: 16 }]);
    expect(doubtful).toEqual([]);
    expect(read(annotation({ type: 'TextQuoteSelector', exact: 'Ada' })).doubtful).toHaveLength(1);
  });

  it('have the comment as note, and one annotation for each tag', () => {
    const bodies = ['PER', 'HOST'].map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
    const { corpus } = read(
      annotation({ type: 'TextPositionSelector', start: 3, end: 6 }, [
        ...bodies,
        { type: 'TextualBody', purpose: 'commenting', value: 'who?' },
      ]),
    );
    expect(taggedWords(corpus)).toEqual(['PER: Ada', 'HOST: Ada']);
    expect(corpus.documents[0]!.annotations[0]!.note).toBe('who?');
  });
});
