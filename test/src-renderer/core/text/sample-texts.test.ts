import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quoteFits, quoteOf } from '../../../../src-renderer/core/span/quote';
import { snapSpan } from '../../../../src-renderer/core/span/snap';
import { blocksOf } from '../../../../src-renderer/core/text/blocks';
import { CodePointMap } from '../../../../src-renderer/core/text/code-points';
import { isGraphemeBoundary } from '../../../../src-renderer/core/text/graphemes';
import { LineMap } from '../../../../src-renderer/core/text/line-breaks';
import { titleOf } from '../../../../src-renderer/core/text/title';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url));

describe('the bundled readout', () => {
  const bytes = read('resources/samples/veldria-norsund-readout.txt');
  const text = bytes.toString('utf8');

  it('is UTF-8 with a line feed after every line and no blank line', () => {
    expect(Buffer.from(text, 'utf8').equals(bytes)).toBe(true);
    expect(text).not.toMatch(/\r|\n\n|\ufeff|\ufffd/);
    expect(text).toMatch(/\n$/);
  });

  it('is named by its first line, and has a dateline and seventeen paragraphs', () => {
    const { title, span } = titleOf(text, 'x.txt');
    expect(title).toMatch(/^President Talvik and Prime Minister Hallbrand Hold Talks/);
    expect(span?.start).toBe(0);
    expect(blocksOf(text)).toHaveLength(19);
    expect(text.split(/\s+/).length).toBeGreaterThan(900);
  });
});

describe('the mixed fixture', () => {
  const text = read('test/fixtures/texts/mixed.txt').toString('utf8');

  it('still has CRLF after every line, whatever git did to it', () => {
    expect(text.match(/\r\n/g)).toHaveLength(40);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('takes each of its lines for a paragraph', () => {
    expect(blocksOf(text)).toHaveLength(38);
  });

  it('comes back from positions and from code points at every cluster boundary', () => {
    const lines = new LineMap(text);
    const codePoints = new CodePointMap(text);
    expect(lines.lines()).toHaveLength(41);
    for (let offset = 0; offset <= text.length; offset++) {
      if (!isGraphemeBoundary(text, offset)) continue;
      expect(lines.toOffset(lines.toPosition(offset))).toBe(offset);
      expect(codePoints.toUtf16(codePoints.toCodePoints(offset))).toBe(offset);
    }
    expect(codePoints.length).toBe(Array.from(text).length);
  });

  it('gives a sound span and quote wherever one selects in it', () => {
    for (let start = 0; start < text.length; start += 3) {
      for (const length of [1, 4, 40]) {
        for (const exact of [true, false]) {
          const span = snapSpan(text, { start, end: start + length }, { exact });
          if (!span) continue;
          expect(isGraphemeBoundary(text, span.start) && isGraphemeBoundary(text, span.end)).toBe(true);
          expect(quoteFits(text, span, quoteOf(text, span))).toBe(true);
          expect(snapSpan(text, span, { exact })).toEqual(span);
        }
      }
    }
  });
});
