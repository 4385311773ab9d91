import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../../src-renderer/core/text/title';
import { anyText } from '../any-text';

describe('titleOf', () => {
  it('passes over a line with date and section, as scraped readouts have', () => {
    const text = ' date 2021-12-04 Politics\nPresidents hold virtual meeting\nOn December 3, …';
    expect(titleOf(text, 'x.txt')).toEqual({
      title: 'Presidents hold virtual meeting',
      span: { start: 26, end: 57 },
    });
  });

  it.each([
    '2024-01-31',
    '31.01.2024',
    '12 March 2025',
    'March 12, 2025',
    'Date: 3 May',
    'Source: MFA',
    'https://example.org/a',
    '-----',
  ])('does not take %j for a title', (line) => {
    expect(titleOf(`${line}\r\nJoint statement`, 'x.txt').title).toBe('Joint statement');
  });

  it('takes a first line with a colon of its own', () => {
    expect(titleOf('Readout: Presidents meet\nText', 'x.txt').title).toBe('Readout: Presidents meet');
  });

  it('prefers a Markdown heading, without its signs and below front matter', () => {
    const text = '---\nlayout: post\n---\nSome words first\n\n#  Joint *statement* #\n';
    const { title, span } = titleOf(text, 'x.md');
    expect(title).toBe('Joint *statement*');
    expect(text.slice(span!.start, span!.end)).toBe(title);
  });

  it('takes the name of the file, without extension, where all first lines are paragraphs', () => {
    expect(titleOf(`${'x'.repeat(201)}\n`.repeat(6), 'report.2024.txt')).toEqual({
      title: 'report.2024',
      span: null,
    });
    expect(titleOf('', '.txt').title).toBe('.txt');
  });

  it('does not take a heading far down for the title', () => {
    expect(titleOf('One\n2\n3\n4\n5\n# Six', 'x.md').title).toBe('One');
  });

  it('says where the title stands, and never gives an empty one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { title, span } = titleOf(text, 'name.txt');
        expect(title).not.toBe('');
        expect(span ? text.slice(span.start, span.end) : 'name').toBe(title);
      }),
    );
  });
});
