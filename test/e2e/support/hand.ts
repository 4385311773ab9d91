import { expect, type Page } from '@playwright/test';
import { reader } from './reading';

/** Presses keys one after the other, as a person does, and counts them. A key held with others counts as one. */
export class Hand {
  keys = 0;

  /** @param finds whether it types what it looks for, no more of it than it has to, or pastes all of it */
  constructor(
    readonly page: Page,
    private finds: 'by typing' | 'by pasting' = 'by typing',
  ) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.keys++;
    }
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
    this.keys += [...words].length;
  }

  /**
   * Finds words and selects them: by their beginning, as far as it has to be typed to be the only one, and on from
   * there by words; or all of them at once, pasted.
   * @param start where they begin, in UTF-16 code units
   */
  async select(text: string, words: string, start: number): Promise<void> {
    const { beginning, nth } = this.#beginningOf(text, words, start);
    await this.#find(beginning, nth);
    await this.press('Alt+Enter');
    await expect(reader(this.page)).toBeFocused();
    await this.#repeat('Control+Shift+ArrowRight', words.slice(beginning.length));
  }

  /**
   * Selects words inside a span from its end, where the caret stands after tagging. The hand may come from a row of the
   * card. Like the selection of a span, this is no part of what is counted.
   */
  async selectWithin(span: string, words: string): Promise<void> {
    const { keys } = this;
    const after = span.slice(span.lastIndexOf(words) + words.length);
    await this.press('F6');
    await expect(reader(this.page)).toBeFocused();
    await this.#repeat('Control+ArrowLeft', after);
    await this.#repeat('Control+Shift+ArrowLeft', words);
    this.keys = keys;
  }

  /** Finds words and leaves the caret before them. */
  async caretTo(text: string, words: string, start: number): Promise<void> {
    const { beginning, nth } = this.#beginningOf(text, words, start);
    await this.#find(beginning, nth);
    await this.press('Escape');
    await expect(reader(this.page)).toBeFocused();
  }

  /** Presses a key once for each word, or signs that stand together. */
  async #repeat(key: string, words: string): Promise<void> {
    for (let left = [...words.matchAll(groups)].length; left > 0; left--) await this.press(key);
  }

  /** The words of the current hit; they may be drawn in pieces. */
  async #hit(): Promise<string> {
    return (await this.page.locator('.cm-hit-current').allTextContents()).join('').toLowerCase();
  }

  #beginningOf(text: string, words: string, start: number): { beginning: string; nth: number } {
    if (this.finds === 'by typing') return beginningOf(text, words, start);
    return { beginning: words, nth: placesOf(text, words).indexOf(start) + 1 };
  }

  async #find(words: string, nth: number): Promise<void> {
    const bar = this.page.getByRole('search', { name: 'Find in the document' });
    await this.press('F6', 'Escape', 'Control+Home', 'Control+f');
    await expect(bar.getByRole('textbox', { name: 'Find' })).toBeFocused();
    if (this.finds === 'by typing') await this.type(words);
    else await this.page.keyboard.insertText(words);
    // Until then the hits are those of what was looked for before.
    await expect.poll(() => this.#hit()).toBe(words.toLowerCase());
    await expect(bar.getByRole('status')).toHaveText(/^1 of \d+$/);
    for (let at = 1; at < nth; at++) await this.press('Enter');
    await expect(bar.getByRole('status')).toHaveText(new RegExp(`^${nth} of`));
  }
}

/** What Ctrl and Right step over: a word, or signs that stand together. */
const groups = /[\p{Alphabetic}\p{N}_]+|[^\s\p{Alphabetic}\p{N}_]+/gu;

/** How many words are typed at most before one rather steps from hit to hit. */
const TYPED_WORDS = 4;

function beginningOf(text: string, words: string, start: number): { beginning: string; nth: number } {
  const ends = [...words.matchAll(/\S+/gu)].map(({ index, 0: word }) => index + word.length);
  for (const end of ends.slice(0, TYPED_WORDS)) {
    const beginning = words.slice(0, end);
    const places = placesOf(text, beginning);
    if (places.length === 1 || end === ends.slice(0, TYPED_WORDS).at(-1))
      return { beginning, nth: places.indexOf(start) + 1 };
  }
  throw new Error(`No words: ${words}`);
}

/** Where the find bar finds words: in whatever case, one after the other. */
function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  const [all, wanted] = [text.toLowerCase(), words.toLowerCase()];
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}
