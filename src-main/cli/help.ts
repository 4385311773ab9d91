import { formats } from '../../src-renderer/formats/registry';
import { aspects, allAspects } from '../../src-renderer/core/corpus/aspects';

export const HELP = `Usage:
  marginalia convert IN… --to FORMAT [-o OUT] [--from FORMAT] [--losses FILE]
  marginalia formats
  marginalia --help | --version

convert reads annotated texts of one format and writes them in another, without
opening a window. IN is a file, a folder or a zip file, or - for the standard
input; the text of brat's .ann file is found beside it. The format is told by
the look of the files unless --from names it.

  --to FORMAT      what to write; \`marginalia formats\` lists the ids
  -o, --output OUT a file; for formats of several files a folder; - for the
                   standard output, which is also the default
  --from FORMAT    what the files are
  --losses FILE    writes each thing that the format cannot hold into FILE (JSON)

What the format cannot hold, what was skipped and what was placed by likeness
is told on the standard error. After writing the files are read back and
compared with what was meant.

Exit codes: 0 converted, 1 could not read or write, 2 called wrongly.
`;

/** A line for each format: its id, whether it is read and written, what it carries. */
export function formatLines(): string {
  const width = Math.max(...formats.map(({ id }) => id.length));
  return formats
    .map(({ id, read, write, name, about, carries }) => {
      const ways = read && write ? 'read, write' : read ? 'read' : 'write';
      const lacking = allAspects.filter((aspect) => !carries.includes(aspect));
      const held =
        lacking.length === 0
          ? 'carries everything'
          : `carries ${carries.map((aspect) => aspects[aspect]).join(', ')}`;
      return `${id.padEnd(width)}  ${ways.padEnd(11)}  ${name}: ${about}; ${held}\n`;
    })
    .join('');
}
