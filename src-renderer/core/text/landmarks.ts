import { countWhere } from '../order/count-where';
import type { Block } from './blocks';
import { blockAt } from './blocks';
import { sentenceAt } from './sentences';
import { isWhiteSpaceAt } from './white-space';

/** Where the next sentence begins, forwards; backwards, where this one does or, at its start, the one before. */
export function sentenceStart(text: string, blocks: Block[], offset: number, direction: 1 | -1): number {
  const around = (at: number) => sentenceAt(text, at, blockAt(blocks, at)?.span);
  if (direction === 1) return skipSpace(text, Math.max(around(offset).end, offset), 1);
  const here = around(offset);
  if (here.start < offset) return here.start;
  const before = skipSpace(text, offset, -1);
  return before === 0 ? 0 : around(before - 1).start;
}

/** Where the next paragraph begins, forwards, or the text ends; backwards, where this one does or the one before. */
export function blockStart(text: string, blocks: Block[], offset: number, direction: 1 | -1): number {
  if (direction === 1)
    return blocks[countWhere(blocks, ({ span }) => span.start <= offset)]?.span.start ?? text.length;
  return blocks[countWhere(blocks, ({ span }) => span.start < offset) - 1]?.span.start ?? 0;
}

function skipSpace(text: string, offset: number, direction: 1 | -1): number {
  let at = offset;
  if (direction === 1) while (at < text.length && isWhiteSpaceAt(text, at)) at++;
  else while (at > 0 && isWhiteSpaceAt(text, at - 1)) at--;
  return at;
}
