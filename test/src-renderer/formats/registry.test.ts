import { describe, expect, it } from 'vitest';
import { formats } from '../../../src-renderer/formats/registry';
import { smallLibrary } from './small-library';

describe('the formats', () => {
  it('have distinct ids', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  });

  it.each(formats.map((format) => [format.name, format] as const))(
    '%s reads what it writes',
    (_name, format) => {
      expect(format.read(format.write(smallLibrary()))).toEqual({ ok: true, value: smallLibrary() });
    },
  );
});
