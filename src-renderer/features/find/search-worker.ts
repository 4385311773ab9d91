import type { Query } from '../../core/search/query';
import { search } from '../../core/search/search';

/** What is sent: the text once, then any number of queries in it. Each query is answered by its outcome. */
export type ToWorker = { text: string } | { query: Query };

let text = '';

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('text' in data) text = data.text;
  else self.postMessage(search(text, data.query));
};

// It has loaded: the time that a query takes is its own from here on.
self.postMessage('ready');
