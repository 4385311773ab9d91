import { isUnspacedAt } from '../text/unspaced-scripts';
import { isWhiteSpaceAt } from '../text/white-space';
import { wordCutAt } from '../text/words';

/**
 * Whether a cut at the offset (UTF-16 code units) cuts no word. In scripts written without spaces every place
 * is an edge, since only a dictionary could tell. The common cases are answered without segmenting.
 */
export function isWordEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  if (isWhiteSpaceAt(text, offset - 1) || isWhiteSpaceAt(text, offset)) return true;
  if (isLetterOrDigit(text.charCodeAt(offset - 1)) && isLetterOrDigit(text.charCodeAt(offset))) return false;
  return isUnspacedAt(text, offset) || wordCutAt(text, offset) === null;
}

/** Of ASCII; two of them side by side are never parted (UAX #29, WB5 and WB8 to WB10). */
const isLetterOrDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
