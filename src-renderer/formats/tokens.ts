import type { Span } from '../core/span/span';
import { linesOf } from '../core/text/lines';
import { sentencesIn } from '../core/text/sentences';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A sentence with its tokens, in UTF-16 code units. */
export interface TokenSentence {
  span: Span;
  tokens: Span[];
}

/**
 * A text as sentences of tokens (UAX #29, without white space). A token is cut at each of the offsets given, so that no
 * span that begins or ends there is lost to a format of tokens; a sentence ends at each line break.
 */
export function tokenSentences(text: string, cuts: readonly number[]): TokenSentence[] {
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  let next = 0;
  return linesOf(text)
    .flatMap((line) => (line.blank ? [] : sentencesIn(text, line)))
    .map((span) => {
      const tokens: Span[] = [];
      for (const { index, segment } of segmenter.segment(text.slice(span.start, span.end))) {
        if (segment.trim() === '') continue;
        let start = span.start + index;
        const end = start + segment.length;
        while (next < edges.length && edges[next]! <= start) next++;
        for (; next < edges.length && edges[next]! < end; next++) {
          tokens.push({ start, end: edges[next]! });
          start = edges[next]!;
        }
        tokens.push({ start, end });
      }
      return { span, tokens };
    })
    .filter(({ tokens }) => tokens.length > 0);
}
