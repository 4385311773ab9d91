import { createTextAnnotator } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';

export const mark = '.r6o-annotation';

export function show(parent, { text, annotations }) {
  const content = document.createElement('div');
  content.style.whiteSpace = 'pre-wrap';
  content.textContent = text;
  parent.append(content);
  const annotator = createTextAnnotator(content, { renderer: 'SPANS' });
  annotator.setAnnotations(
    annotations.map(({ id, start, end, quote }) => ({
      id,
      bodies: [],
      target: { annotation: id, selector: [{ start, end, quote: quote.exact }] },
    })),
  );
}
