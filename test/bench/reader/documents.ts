import { createHash } from 'node:crypto';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Document } from '../../../src-renderer/core/document/document';
import { quoteOf } from '../../../src-renderer/core/span/quote';
import { generatedText, seededRandom } from '../harness/generated-text';

/** A document of the benchmark with all that the store keeps of it. */
export interface BenchDocument {
  document: Document;
  text: string;
  annotations: Annotation[];
}

const TAGS = ['commitment', 'cooperation-area', 'attendee'];
const AT = '2026-01-01T00:00:00.000Z';

/** A generated document with annotations of two to nine words spread evenly over it, one in eight over another. */
export function benchDocument(characters: number, annotations: number, oneLine = false): BenchDocument {
  const name = `${oneLine ? 'Line' : 'Document'} of ${characters} with ${annotations}.`;
  const id = name.replace(/\W+/g, '-');
  const body = generatedText(characters - name.length - 2, 4);
  const text = oneLine ? `${name} ${body.replace(/\n+/g, ' ')} ` : `${name}\n\n${body}`;
  return {
    text,
    annotations: annotationsOf(text, annotations, id),
    document: {
      id,
      title: name,
      fileName: `${id}.txt`,
      // The program holds a text against its hash on opening.
      sha256: createHash('sha256').update(text).digest('hex'),
      encoding: 'utf-8',
      byteLength: text.length,
      length: text.length,
      addedAt: AT,
      metadata: {},
    },
  };
}

function annotationsOf(text: string, count: number, documentId: string): Annotation[] {
  const random = seededRandom(9);
  const step = text.length / count;
  const wordStart = (offset: number) => text.indexOf(' ', offset) + 1 || text.length - 1;
  return Array.from({ length: count }, (_, index) => {
    const place = index % 8 === 7 ? index - 1 : index;
    const start = Math.min(wordStart(Math.floor(place * step) + 60), text.length - 20);
    const length = 10 + Math.floor(random() * Math.min(60, step));
    const end = Math.max(start + 1, Math.min(text.length - 2, wordStart(start + length) - 1));
    return {
      id: `${documentId}-${index}`,
      documentId,
      tagId: TAGS[Math.floor(random() * TAGS.length)]!,
      start,
      end,
      tagSetVersion: 1,
      quote: quoteOf(text, { start, end }),
      attributes: {},
      note: '',
      annotator: 'Bench',
      createdAt: AT,
      updatedAt: AT,
      decisions: [],
      comments: [],
    };
  });
}
