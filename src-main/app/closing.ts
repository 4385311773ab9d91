/** Why the page does not say that all is saved. */
export type Silence = 'no-answer' | 'crashed';

interface ClosingNeeds {
  /** Asks the page to save what is open and then to say so. */
  askPage: () => void;
  /** Whether there is a page that can be asked. */
  isPageListening: () => boolean;
  isPageCrashed: () => boolean;
  /** Asks the person whether to go on without the page's answer. */
  askPerson: (why: Silence) => Promise<'go-on' | 'quit'>;
  /** Crashed pages are loaded anew if the person wants to go on. */
  reloadPage: () => void;
  /** Writes what the main process has to write, and takes the window away. */
  leave: () => Promise<void>;
}

const PATIENCE_MS = 5000;

/**
 * Holds a closing window back until the page has saved everything. A page that does not answer or has crashed
 * cannot keep the window for ever: the person decides.
 */
export class Closing {
  readonly #needs: ClosingNeeds;
  #state: 'open' | 'waiting' | 'asking' | 'leaving' = 'open';
  #timer: NodeJS.Timeout | undefined;

  constructor(needs: ClosingNeeds) {
    this.#needs = needs;
  }

  /** The window was asked to close. */
  request(): void {
    if (this.#state !== 'open') return;
    if (this.#needs.isPageCrashed()) void this.#ask('crashed');
    else if (this.#needs.isPageListening()) this.#wait();
    else this.release();
  }

  /** The page says that all is saved, or the person gave it up. */
  release(): void {
    if (this.#state === 'leaving') return;
    this.#state = 'leaving';
    clearTimeout(this.#timer);
    void this.#needs.leave();
  }

  /** The page says that something is not saved and that it has told the person: the window stays. */
  keep(): void {
    if (this.#state === 'leaving') return;
    this.#state = 'open';
    clearTimeout(this.#timer);
  }

  /** The page has crashed, whether or not it was about to go. */
  pageCrashed(): void {
    if (this.#state === 'open' || this.#state === 'waiting') void this.#ask('crashed');
  }

  #wait(): void {
    this.#state = 'waiting';
    this.#needs.askPage();
    this.#timer = setTimeout(() => void this.#ask('no-answer'), PATIENCE_MS);
  }

  async #ask(why: Silence): Promise<void> {
    this.#state = 'asking';
    clearTimeout(this.#timer);
    const answer = await this.#needs.askPerson(why);
    // The page may have answered while the question stood.
    if (!this.#isAsking()) return;
    if (answer === 'quit') this.release();
    else if (why === 'no-answer') this.#wait();
    else this.#startAnew();
  }

  #startAnew(): void {
    this.#state = 'open';
    this.#needs.reloadPage();
  }

  #isAsking(): boolean {
    return this.#state === 'asking';
  }
}
