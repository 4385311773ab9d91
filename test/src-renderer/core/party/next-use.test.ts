import { describe, expect, it } from 'vitest';
import { nextUse, type Here } from '../../../../src-renderer/core/party/next-use';
import { anAnnotation } from '../../../builders/library';

const uses = [
  anAnnotation({ id: 'late', documentId: 'one', start: 40, end: 45 }),
  anAnnotation({ id: 'early', documentId: 'one', start: 4, end: 9 }),
  anAnnotation({ id: 'third', documentId: 'two', start: 2, end: 5 }),
];
const go = (here: Partial<Here>, by: 1 | -1 = 1, documents = ['one', 'two']) =>
  nextUse(uses, documents, { documentId: 'one', annotationId: null, caret: 0, ...here }, by)?.id;

describe('the next annotation that refers to a party', () => {
  it('is the next in the text after the chosen one', () => {
    expect(go({ annotationId: 'early' })).toBe('late');
    expect(go({ annotationId: 'late' }, -1)).toBe('early');
  });

  it('is in the next document after the last of one, in the order of the library', () => {
    expect(go({ annotationId: 'late' })).toBe('third');
    expect(go({ annotationId: 'third' }, 1, ['two', 'one'])).toBe('early');
  });

  it('goes round the ends of the library', () => {
    expect(go({ annotationId: 'third' })).toBe('early');
    expect(go({ annotationId: 'early' }, -1)).toBe('third');
  });

  it('is looked for from the caret where none is chosen', () => {
    expect(go({ caret: 10 })).toBe('late');
    expect(go({ caret: 10 }, -1)).toBe('early');
    expect(go({ caret: 50 })).toBe('third');
    expect(go({ documentId: 'two', caret: 9 })).toBe('early');
    expect(go({ documentId: 'two', caret: 9 }, -1)).toBe('third');
  });

  it('is the first of all where no document is open', () => {
    expect(go({ documentId: null })).toBe('early');
  });

  it('is none where nothing refers to it', () => {
    expect(nextUse([], ['one'], { documentId: 'one', annotationId: null, caret: 0 }, 1)).toBeUndefined();
  });
});
