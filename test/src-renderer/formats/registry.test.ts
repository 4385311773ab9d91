import { describe, expect, it } from 'vitest';
import { allAspects } from '../../../src-renderer/core/corpus/aspects';
import { InputFile } from '../../../src-renderer/formats/input-file';
import { formatOf } from '../../../src-renderer/formats/read-files';
import { formats } from '../../../src-renderer/formats/registry';
import { smallLibrary } from './small-library';

const contentOf = (content: unknown): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : (content as Uint8Array);

describe('the formats', () => {
  it('have distinct ids that a command line can take', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
    expect(formats.filter(({ id }) => !/^[a-z][a-z-]+$/.test(id))).toEqual([]);
  });

  it('are read, written or both, and say of nothing twice that they carry it', () => {
    for (const { id, read, write, carries } of formats) {
      expect(read ?? write, id).toBeDefined();
      expect(carries, id).toEqual([...new Set(carries)]);
      expect(carries.filter((aspect) => !allAspects.includes(aspect))).toEqual([]);
    }
  });

  it.each(formats.filter(({ read, write }) => read && write).map((format) => [format.id, format] as const))(
    'know %s by what it writes',
    (_id, format) => {
      const files = format.write!(smallLibrary()).map(
        ({ name, content }) => new InputFile(name, contentOf(content)),
      );
      expect(formatOf(files)?.id).toBe(format.id);
    },
  );
});
