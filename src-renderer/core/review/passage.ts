import type { Span } from '../span/span';
import { blockAt, type Block } from '../text/blocks';

/** A paragraph in which a span stands, or beside one. */
export interface PassageParagraph {
  number: number;
  before: string;
  /** The part of the span that stands in it; empty in those around it. */
  marked: string;
  after: string;
}

/** Paragraphs that are shown before and after those of the span. */
const AROUND = 2;

/** The paragraphs of a span with those around it, so that it can be judged by what it says there. */
export function passageOf(text: string, blocks: Block[], span: Span): PassageParagraph[] {
  const first = blockAt(blocks, span.start);
  const last = blockAt(blocks, span.end - 1);
  if (!first || !last) return [];
  return blocks.slice(Math.max(0, first.number - 1 - AROUND), last.number + AROUND).map((block) => {
    const within = (offset: number) => Math.min(Math.max(offset, block.span.start), block.span.end);
    const [start, end] = [within(span.start), within(span.end)];
    return {
      number: block.number,
      before: text.slice(block.span.start, start),
      marked: text.slice(start, end),
      after: text.slice(end, block.span.end),
    };
  });
}
