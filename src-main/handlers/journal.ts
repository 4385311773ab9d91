import type { JournalState } from '../contract/journal';
import type { Journal } from '../files/journal/journal';
import { openBest, type LibraryReading } from '../files/snapshots/library-source';
import type { Snapshots } from '../files/snapshots/snapshots';
import { keptBy, type NoteRefusal } from './kept';
import type { HandlersOf } from './register-handlers';

interface JournalNeeds {
  journal: Journal;
  snapshots: Snapshots;
  reading: LibraryReading;
  note: NoteRefusal;
}

/** Writing the journal, beginning it anew, and reading the library back from it. */
export function journalHandlers({ journal, snapshots, reading, note }: JournalNeeds): HandlersOf<'journal'> {
  const kept = keptBy(note);
  const nothing = (): null => null;

  async function state(): Promise<JournalState | null> {
    const now = await journal.state();
    if (!now) return null;
    // A snapshot that knows more than the journal does: the end of the journal has gone.
    const own = (await snapshots.summaries()).filter(({ id }) => id === now.id);
    const lost = Math.max(0, ...own.map(({ sequence }) => sequence - now.last));
    return { ...now, damaged: now.damaged + lost };
  }

  return {
    'journal.state': kept('journal.state', state),
    'journal.digest': kept('journal.digest', ({ sequence }) => journal.digest(sequence)),
    'journal.append': kept('journal.append', ({ lines, texts }) =>
      journal.append(lines, texts).then(nothing),
    ),
    'journal.startAnew': kept('journal.startAnew', (beginning) => journal.startAnew(beginning).then(nothing)),
    'journal.handOver': kept('journal.handOver', (part) => journal.handOver(part).then(nothing)),
    'journal.finishAnew': kept('journal.finishAnew', ({ counts }) => journal.finishAnew(counts)),
    'journal.setAside': kept('journal.setAside', async ({ counts }) =>
      snapshots.takeOf(await journal.finishAside(counts)),
    ),
    'journal.open': kept('journal.open', async () => {
      const library = await openBest(journal, snapshots);
      return library && reading.begin(library);
    }),
    'journal.readOn': kept('journal.readOn', () => reading.next()),
    'journal.text': kept('journal.text', ({ sha256 }) =>
      journal.texts.get(sha256).catch(() => snapshots.text(sha256)),
    ),
  };
}
