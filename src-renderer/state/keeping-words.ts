import { KeepingError } from '../commands/kept';
import { OpeningError, type OpeningNews } from '../commands/open-library';
import { counted } from '../core/words/counted';
import type { Problem } from './notices';

/** Why the disk does not take something, and what a person can do about it, by code or by the name of the store's error. */
const REASONS: Record<string, { why: string; wayOut: string }> = {
  'disk-full': { why: 'the disk is full', wayOut: 'Free some space on the disk with your profile.' },
  QuotaExceededError: { why: 'the disk is full', wayOut: 'Free some space on the disk with your profile.' },
  'not-permitted': {
    why: 'the folder of your profile may not be written',
    wayOut: 'Give yourself permission to write there again.',
  },
  'read-only': { why: 'the disk is read-only', wayOut: 'Make the disk with your profile writable again.' },
  missing: {
    why: 'a file of your profile is gone',
    wayOut: 'Check that the disk with your profile is there.',
  },
  unwritable: { why: 'the disk refuses it', wayOut: 'Check the disk with your profile.' },
  locked: {
    why: 'another running copy of Marginalia holds this profile',
    wayOut: 'Close the other one.',
  },
  damaged: { why: 'the journal on the disk is damaged', wayOut: 'Check the disk with your profile.' },
  'out-of-step': {
    why: 'the journal on the disk is not that of this library any more',
    wayOut: 'Export what you made last, close Marginalia and start it again.',
  },
  newer: {
    why: 'a newer version of Marginalia has written it',
    wayOut: 'Open this profile with the newer version.',
  },
};

const reasonOf = (name: string): { why: string; wayOut: string } =>
  REASONS[name] ?? {
    why: `the store refuses it (${name})`,
    wayOut: 'Check that the disk with your profile is there and has space.',
  };

/** Goes on from `not saved:`. */
export const whyUnsaved = (reason: string): string => reasonOf(reason).why;

/** What to do while changes are not saved. */
export const wayOutOfUnsaved = (reason: string): string => reasonOf(reason).wayOut;

export const wordsForUnsaved = (reason: string): Problem => ({
  message: `What you change now is not saved: ${whyUnsaved(reason)}.`,
  wayOut: `${wayOutOfUnsaved(reason)} Everything stays in sight and is tried again until it is saved.`,
});

/** Why a snapshot was not taken or read. */
export const wordsForSnapshot = (what: string, code: string): Problem => ({
  message: `${what}: ${whyUnsaved(code)}.`,
  wayOut: `${wayOutOfUnsaved(code)} The library itself is as it was.`,
});

/** The same for what was thrown; an error of another kind is thrown on. */
export function keepingProblem(what: string, error: unknown): Problem {
  if (!(error instanceof KeepingError)) throw error;
  return wordsForSnapshot(what, error.code);
}

/** Why the library is not opened, for people. */
export function wordsForOpening(error: unknown): string {
  if (!(error instanceof OpeningError)) return error instanceof Error ? error.message : String(error);
  const { why, wayOut } = reasonOf(error.code);
  switch (error.step) {
    case 'reading the journal':
      return `The journal of the library cannot be read: ${why}. ${wayOut}`;
    case 'keeping the state before a migration':
      return `This version keeps a copy of the library before it brings it up to date, and that was refused: ${why}. ${wayOut}`;
    case 'rebuilding':
      return `The library has to be rebuilt from its journal, and that was refused: ${why}. ${wayOut}`;
  }
}

export const JOURNAL_BEGUN_ANEW =
  'The journal on the disk was damaged and has been begun anew; the library itself is whole.';

export const wordsForMendedText = (title: string): string =>
  `The text of “${title}” was damaged in the store and has been taken from the journal.`;

export const SNAPSHOT_ELSEWHERE: Problem = {
  message:
    'The folder for snapshots was not to be had; they are taken in the profile’s own folder meanwhile.',
  wayOut: 'Connect its disk again, or choose another by “Snapshots…” in the File menu.',
};

/** What happened on opening: in one sentence where nothing is lost, as a problem where something is. */
export function wordsForNews(news: OpeningNews): string | Problem {
  switch (news.kind) {
    case 'journal-begun-anew':
      return JOURNAL_BEGUN_ANEW;
    case 'journal-refuses':
      return wordsForUnsaved(news.code);
    case 'rebuilt':
      return wordsForRebuilt(news);
  }
}

function wordsForRebuilt({ why, rebuilt }: Extract<OpeningNews, { kind: 'rebuilt' }>): string | Problem {
  const { documents, annotations, withoutText, source } = rebuilt;
  const cause = {
    missing: 'The library was missing',
    unreadable: 'The library could not be read',
    behind: 'The library was not as it was last saved',
    apart: 'The library did not go with its journal',
  }[why];
  const from = source.from === 'journal' ? 'from the journal' : 'from the last snapshot';
  const done = `${cause} and has been rebuilt ${from}: ${counted(documents, 'document')}, ${counted(annotations, 'annotation')}.`;
  const lost = [
    ...(source.missing > 0
      ? [`${counted(source.missing, 'change')} could not be read and may be missing.`]
      : []),
    ...(source.isTorn ? ['The end of the journal is torn or gone; the last changes may be missing.'] : []),
    ...(withoutText > 0
      ? [`The text of ${counted(withoutText, 'document')} is gone; open its file again.`]
      : []),
    ...(why === 'apart'
      ? ['What it held instead is kept as a snapshot: see “Restore…” in the File menu.']
      : []),
  ];
  return lost.length === 0 ? done : { message: done, wayOut: lost.join(' ') };
}
