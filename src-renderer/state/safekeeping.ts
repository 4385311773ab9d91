import type { History } from '../commands/history';
import type { LibraryJournal } from '../commands/library-journal';
import type { OpeningNews } from '../commands/open-library';
import { keepingProblem, wordsForNews, wordsForUnsaved } from './keeping-words';
import type { Notices, Problem } from './notices';

const HOUR_MS = 3_600_000;

interface SafekeepingParts {
  history: History;
  journal: LibraryJournal;
  notices: Notices;
}

/** Takes a snapshot every hour, and tells the user what happens to what is kept. */
export class Safekeeping {
  #parts: SafekeepingParts;
  #told: Problem | null = null;

  constructor(parts: SafekeepingParts) {
    this.#parts = parts;
    const { history, notices } = parts;
    history.onStatus((status) => {
      if (status.state === 'saved' && this.#told) {
        notices.withdraw(this.#told);
        this.#told = null;
      } else if (status.state === 'failed') {
        this.#tellUnsaved(wordsForUnsaved(status.reason));
      }
    });
    setInterval(() => void this.takeSnapshot('hourly'), HOUR_MS);
  }

  tell(news: readonly OpeningNews[]): void {
    for (const item of news) {
      const words = wordsForNews(item);
      if (item.kind === 'journal-refuses') this.#tellUnsaved(words as Problem);
      else if (typeof words === 'string') this.#parts.notices.announce(words);
      else this.#parts.notices.problem(words);
    }
  }

  async takeSnapshot(reason: 'hourly' | 'by-hand'): Promise<void> {
    try {
      await this.#parts.journal.takeSnapshot(reason);
      if (reason === 'by-hand') this.#parts.notices.tell('Snapshot taken.');
    } catch (error) {
      this.#parts.notices.problem(keepingProblem('The snapshot was not taken', error));
    }
  }

  /** Once, until it is over; for another reason, anew. */
  #tellUnsaved(problem: Problem): void {
    if (this.#told?.message === problem.message) return;
    if (this.#told) this.#parts.notices.withdraw(this.#told);
    this.#told = problem;
    this.#parts.notices.problem(problem);
  }
}
