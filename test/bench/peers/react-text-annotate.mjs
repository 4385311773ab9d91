import React from 'react';
import ReactDOM from 'react-dom';
import { TextAnnotator } from 'react-text-annotate';

export const mark = 'mark';

export function show(parent, { text, annotations }) {
  const value = annotations.map(({ start, end, tagId }) => ({ start, end, tag: tagId, color: '#84d2ff' }));
  const style = { whiteSpace: 'pre-wrap' };
  ReactDOM.render(
    React.createElement(TextAnnotator, { style, content: text, value, onChange: () => undefined }),
    parent,
  );
}
