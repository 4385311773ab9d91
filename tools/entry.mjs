import { SetUpError } from './setup/setup-error.mjs';

/**
 * Runs a command of the project and ends the process with its exit code.
 * @param {(args: string[]) => Promise<number>} command
 */
export async function entry(command) {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    // What the person can mend is said in words; anything else is our mistake and keeps its trace.
    console.error(error instanceof SetUpError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
