import { describe, expect, it } from 'vitest';
import { fitValues } from '../../../../src-renderer/core/attribute/fit-values';
import type { AttributeValue, AttributeValues, Value } from '../../../../src-renderer/core/attribute/value';
import type { Attribute } from '../../../../src-renderer/core/tagset/attribute';

const base = { required: false, default: null };
const office: Attribute = { ...base, id: 'office', name: 'office', type: 'text' };
const area: Attribute = {
  ...base,
  id: 'area',
  name: 'area',
  type: 'choice',
  vocabularyId: 'areas',
  many: true,
  rules: [],
};
const who: Attribute = { ...base, id: 'who', name: 'who', type: 'party', many: true, named: 'span' };
const areas = {
  id: 'areas',
  name: 'areas',
  terms: ['trade', 'energy'].map((id) => ({ id, name: id, parentId: null })),
};

const held = (value: Value, origin: AttributeValue['origin'] = 'hand'): AttributeValue => ({
  value,
  evidence: null,
  origin,
});
const text = held({ type: 'text', text: 'President' });
const terms = (...termIds: string[]) => held({ type: 'choice', termIds });

const fit = (values: AttributeValues, from: Attribute[], to: Attribute[]) =>
  fitValues(values, from, to, [areas]);

describe('values that come to other attributes', () => {
  it('stay as they are under the same attribute', () => {
    const values = { office: text, area: terms('trade') };
    const { values: fitted, lost } = fit(values, [office, area], [office, area]);
    expect([fitted, lost]).toEqual([values, []]);
    expect(fitted['office']).toBe(text);
  });

  it('go where the attribute is gone, and are named', () => {
    expect(fit({ office: text }, [office], [])).toEqual({ values: {}, lost: ['office'] });
  });

  it('go along to an attribute of the same name and type, whatever its case', () => {
    const post: Attribute = { ...office, id: 'post', name: 'Office' };
    expect(fit({ office: text }, [office], [post])).toEqual({ values: { post: text }, lost: [] });
    const number: Attribute = { ...base, id: 'n', name: 'office', type: 'number' };
    expect(fit({ office: text }, [office], [number]).lost).toEqual(['office']);
  });

  it('leave the place to the value that was there', () => {
    const other: Attribute = { ...office, id: 'other' };
    const own = held({ type: 'text', text: 'own' });
    const fitted = fit({ other: text, office: own }, [other, office], [office]);
    expect(fitted).toEqual({ values: { office: own }, lost: ['other'] });
  });

  it('lose the terms that the vocabulary lacks, and with the last of them themselves', () => {
    expect(fit({ area: terms('rail', 'trade') }, [area], [area])).toEqual({
      values: { area: terms('trade') },
      lost: ['area'],
    });
    expect(fit({ area: terms('rail') }, [area], [area])).toEqual({ values: {}, lost: ['area'] });
  });

  it('keep the first alone where there can be only one', () => {
    const parties = held({ type: 'party', partyIds: ['veldria', 'norsund'] });
    const fitted = fit(
      { area: terms('trade', 'energy'), who: parties },
      [area, who],
      [
        { ...area, many: false },
        { ...who, many: false },
      ],
    );
    expect(fitted.values).toEqual({
      area: terms('trade'),
      who: held({ type: 'party', partyIds: ['veldria'] }),
    });
    expect(fitted.lost).toEqual(['area', 'who']);
  });

  it('are missed by no one where they are defaults that nobody has touched', () => {
    const untouched = held({ type: 'text', text: 'President' }, 'default');
    expect(fit({ office: untouched }, [office], [])).toEqual({ values: {}, lost: [] });
  });
});
