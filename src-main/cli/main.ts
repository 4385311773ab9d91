import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArguments, UsageError, type Request } from './arguments';
import { convert } from './convert';
import { formatLines, HELP } from './help';
import { FileError } from './input';

const say = (line: string): void => void process.stderr.write(`marginalia: ${line}\n`);

/** That of the project, two folders above the built program. */
async function version(): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function run(request: Request): Promise<void> {
  switch (request.command) {
    case 'help':
      process.stdout.write(HELP);
      return;
    case 'version':
      process.stdout.write(`${await version()}\n`);
      return;
    case 'formats':
      process.stdout.write(formatLines());
      return;
    case 'convert':
      return convert(request, say);
  }
}

// `| head` closes the pipe: whoever wanted no more is not to be told of an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  await run(readArguments(process.argv.slice(2)));
} catch (error) {
  if (error instanceof UsageError) {
    say(`${error.message}\nTry marginalia --help.`);
    process.exitCode = 2;
  } else {
    if (!(error instanceof FileError)) throw error;
    for (const line of error.message.split('\n')) say(line);
    process.exitCode = 1;
  }
}
