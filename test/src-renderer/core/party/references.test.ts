import { describe, expect, it } from 'vitest';
import { partiesOf, withParties } from '../../../../src-renderer/core/party/references';
import { referringTo } from '../../../builders/party';

const note = { value: { type: 'text' as const, text: 'veldria' }, evidence: null, origin: 'hand' as const };

describe('the parties of an annotation', () => {
  it('are those that any of its values refers to, each once', () => {
    const attributes = { by: referringTo(['veldria', 'norsund']), to: referringTo(['norsund']), note };
    expect([...partiesOf({ attributes })]).toEqual(['veldria', 'norsund']);
  });

  it('are replaced in every value that refers to them, and stand there once', () => {
    const attributes = { by: referringTo(['veldria', 'norsund']), to: referringTo(['veldria']), note };
    const merged = withParties(attributes, (id) => (id === 'veldria' ? 'norsund' : id));
    expect(merged).toEqual({ by: referringTo(['norsund']), to: referringTo(['norsund']), note });
  });

  it('leave no value behind when the last of them goes', () => {
    const attributes = { by: referringTo(['veldria', 'norsund']), to: referringTo(['veldria']) };
    expect(withParties(attributes, (id) => (id === 'veldria' ? null : id))).toEqual({
      by: referringTo(['norsund']),
    });
  });

  it('keep the evidence and the origin of their value', () => {
    const value = { ...referringTo(['veldria'], 'the Veldrian side'), origin: 'proposed' as const };
    expect(withParties({ by: value }, () => 'norsund')['by']).toEqual({
      ...value,
      value: { type: 'party', partyIds: ['norsund'] },
    });
  });
});
