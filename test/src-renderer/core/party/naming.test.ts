import { describe, expect, it } from 'vitest';
import { merged } from '../../../../src-renderer/core/party/merge';
import { aliasesFor, alsoWrittenSo, isSameForm, tidied } from '../../../../src-renderer/core/party/naming';
import { aParty } from '../../../builders/party';

describe('a way of writing', () => {
  it('is kept without white space at its ends and with single spaces', () => {
    expect(tidied('  the \n Veldrian   side ')).toBe('the Veldrian side');
  });

  it('is the same whatever its case and the composition of its accents', () => {
    expect(isSameForm('ZÜRICH', 'zu\u0308rich')).toBe(true);
    expect(isSameForm('Veldria', 'Norsund')).toBe(false);
  });
});

describe('the aliases of a party', () => {
  it('are each there once, and the name is none of them', () => {
    expect(aliasesFor('Veldria', ['the Veldrian side', 'veldria', 'The Veldrian Side', ' '])).toEqual([
      'the Veldrian side',
    ]);
  });

  it('of a merged party are all names and aliases of those that went into it', () => {
    const kept = aParty('Veldria', ['the Veldrian side']);
    const others = [aParty('Republic of Veldria', ['RV', 'Veldria']), aParty('the veldrian side')];
    expect(merged(kept, others).aliases).toEqual(['the Veldrian side', 'Republic of Veldria', 'RV']);
  });

  it('may be those of another party too', () => {
    const [xi, yi] = [aParty('Chairman Xi', ['Xi']), aParty('Minister Yi')];
    expect(alsoWrittenSo([xi, yi], 'xi', yi)).toEqual([xi]);
    expect(alsoWrittenSo([xi, yi], 'xi', xi)).toEqual([]);
  });
});
