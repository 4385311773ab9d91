import { parseArgs } from 'node:util';

/** What the command line asks for. */
export type Request =
  | { command: 'help' }
  | { command: 'version' }
  | { command: 'formats' }
  | {
      command: 'convert';
      inputs: string[];
      /** Id of a format; `null` to go by the look of the files. */
      from: string | null;
      to: string;
      /** `-` for the standard output. */
      output: string;
      /** Where what is lost is written, item by item; `null` for nowhere. */
      losses: string | null;
    };

/** Said to someone who called the program otherwise than it can be called. */
export class UsageError extends Error {}

/**
 * Reads the arguments after the name of the program.
 * @throws UsageError where they are none that it knows
 */
export function readArguments(args: readonly string[]): Request {
  const { values, positionals } = parsed(args);
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [command, ...inputs] = positionals;
  switch (command) {
    case undefined:
      throw new UsageError('there is no command');
    case 'formats':
      return { command };
    case 'convert': {
      if (inputs.length === 0) throw new UsageError('convert needs a file or folder to read');
      if (values.to === undefined) throw new UsageError('convert needs --to FORMAT');
      const { from = null, to, output = '-', losses = null } = values;
      return { command, inputs, from, to, output, losses };
    }
    case 'help':
      return { command };
    default:
      throw new UsageError(`“${command}” is no command`);
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        output: { type: 'string', short: 'o' },
        losses: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
