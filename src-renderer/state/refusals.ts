import type { ReadRefusal, WriteRefusal } from '../host/host';
import type { Problem } from './notices';

const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20).toLocaleString('en')} MB`;

/** Why a file was not opened, and what to do. */
export function wordsForReadRefusal({ code, fileName, byteLength, limit }: ReadRefusal): Problem {
  switch (code) {
    case 'missing':
      return {
        message: `${fileName} is not there any more.`,
        wayOut: 'It may have been moved or renamed; open it from where it is now.',
      };
    case 'folder':
      return { message: `${fileName} is a folder.`, wayOut: 'Open the text files in it instead.' };
    case 'not-permitted':
      return {
        message: `${fileName} may not be read.`,
        wayOut: 'Ask its owner for permission to read it, or copy it to a folder of yours.',
      };
    case 'empty':
      return { message: `${fileName} is empty.`, wayOut: 'Pick a file that holds text.' };
    case 'binary':
      return {
        message: `${fileName} is not a text file.`,
        wayOut: 'Save it as plain text (.txt) in the program it comes from, then open that.',
      };
    case 'unknown-encoding':
      return {
        message: `${fileName} is neither UTF-8 nor UTF-16.`,
        wayOut: 'Save it as UTF-8 in a text editor, then open it again.',
      };
    case 'too-large':
      return {
        message: `${fileName} is too large (${inMegabytes(byteLength ?? 0)}).`,
        wayOut: `Files up to ${inMegabytes(limit ?? 0)} can be opened; split it into parts.`,
      };
    case 'unreadable':
      return {
        message: `${fileName} could not be read.`,
        wayOut: 'Check the disk or the connection it is on, then open it again.',
      };
  }
}

const NAMED = 4;

/** Why files that came together were not opened: one message for all of them. */
export function wordsForReadRefusals(refused: readonly ReadRefusal[], tried: number): Problem {
  const [only] = refused;
  if (only && refused.length === 1) return wordsForReadRefusal(only);
  const named = refused.slice(0, NAMED).map((refusal) => {
    const { message, wayOut } = wordsForReadRefusal(refusal);
    return `${message} ${wayOut}`;
  });
  const rest = refused.length - named.length;
  return {
    message: `${refused.length} of ${tried} files were not opened.`,
    wayOut: [...named, ...(rest > 0 ? [`And ${rest} more.`] : [])].join('\n'),
  };
}

/** Why a file was not written, and what to do. */
export function wordsForWriteRefusal({ code, fileName }: WriteRefusal): Problem {
  const message = `${fileName} was not written; what was there before is unchanged.`;
  switch (code) {
    case 'not-permitted':
      return { message, wayOut: 'You may not write in that folder; choose another.' };
    case 'disk-full':
      return { message, wayOut: 'The disk is full; free some space or choose another disk.' };
    case 'read-only':
      return { message, wayOut: 'That disk is read-only; choose another.' };
    case 'missing':
      return { message, wayOut: 'That folder is gone; choose another.' };
    case 'unwritable':
      return { message, wayOut: 'Try again, or choose another folder.' };
  }
}

const SHOWN_PROBLEMS = 3;

/** Why a file was not imported: the first of what is wrong with it, and where in it. */
export function wordsForFileProblems(
  fileName: string,
  problems: readonly { path: string; message: string }[],
): Problem {
  const shown = problems
    .slice(0, SHOWN_PROBLEMS)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  const rest = problems.length - shown.length;
  return {
    message: `${fileName} was not imported; nothing has changed.`,
    wayOut: `Export it again where it comes from, or mend it there:\n${shown.join('\n')}${rest > 0 ? `\nand ${rest} more` : ''}`,
  };
}
