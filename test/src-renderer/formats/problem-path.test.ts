import { describe, expect, it } from 'vitest';
import { problemPath } from '../../../src-renderer/formats/problem-path';

describe('problemPath', () => {
  it('names a place as JavaScript would', () => {
    expect(problemPath(['documents', 0, 'annotations', 3, 'end'])).toBe('documents[0].annotations[3].end');
    expect(problemPath([])).toBe('');
  });

  it('quotes a name that would be misread', () => {
    expect(problemPath(['metadata', 'a.b "c"'])).toBe('metadata["a.b \\"c\\""]');
    expect(problemPath(['', '0'])).toBe('[""]["0"]');
  });
});
