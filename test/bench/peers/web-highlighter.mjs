import Highlighter from 'web-highlighter';

export const mark = '.highlight-mengshou-wrap';

export function show(parent, { text, annotations }) {
  const content = document.createElement('div');
  content.style.whiteSpace = 'pre-wrap';
  content.textContent = text;
  parent.append(content);
  const highlighter = new Highlighter({ $root: content });
  for (const { id, start, end, quote } of annotations) {
    const at = (textOffset) => ({ parentTagName: 'DIV', parentIndex: -2, textOffset });
    highlighter.fromStore(at(start), at(end), quote.exact, id);
  }
}
