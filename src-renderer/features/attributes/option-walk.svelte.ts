import type { Option } from './offered';

type Walked = Pick<Option, 'id' | 'stands' | 'hasNarrower'>;

/**
 * Where the keyboard is among the options of a row. Left and Right go through the levels of a vocabulary as through
 * one line: into what is narrower, and at its end on to what comes after the wider one.
 */
export class OptionWalk<Item extends Walked> {
  #optionsBelow: (openedId: string | null) => Item[];
  /** The terms whose narrower ones are shown, the widest first. */
  #opened = $state.raw<string[]>([]);
  /** The option that the arrows went to; -1 for none. */
  #at = $state(-1);
  options = $derived.by(() => this.#optionsBelow(this.#opened.at(-1) ?? null));
  /** The place of the one that keys act on: where the arrows went, or else what stands; -1 for none. */
  current = $derived.by(() => (this.#at >= 0 ? this.#at : this.options.findIndex(({ stands }) => stands)));

  /** @param optionsBelow what is offered, at the top (`null`) or right below a term */
  constructor(optionsBelow: (openedId: string | null) => Item[]) {
    this.#optionsBelow = optionsBelow;
  }

  /** Whether it is the arrows that went to the current one. */
  get moved(): boolean {
    return this.#at >= 0;
  }

  get isOpened(): boolean {
    return this.#opened.length > 0;
  }

  begin(): void {
    this.#opened = [];
    this.#at = -1;
  }

  /** Shows what is narrower; does nothing where there is no such. */
  open(option: Item | undefined): void {
    if (!option?.hasNarrower) return;
    this.#opened = [...this.#opened, option.id];
    this.#at = 0;
  }

  /** Back to the wider ones, to the one that was opened. */
  close(): void {
    const from = this.#opened.at(-1);
    this.#opened = this.#opened.slice(0, -1);
    this.#at = this.options.findIndex(({ id }) => id === from);
  }

  right(): void {
    const option = this.options[this.current];
    if (option?.hasNarrower) this.open(option);
    else this.#pass(this.#opened, this.current);
  }

  /** To what comes after the option at a place of a level, further out where it is the last; stays at the very end. */
  #pass(opened: string[], at: number): void {
    const level = opened.at(-1);
    if (at < this.#optionsBelow(level ?? null).length - 1) {
      this.#opened = opened;
      this.#at = at + 1;
    } else if (level !== undefined) {
      const wider = opened.slice(0, -1);
      const beside = this.#optionsBelow(wider.at(-1) ?? null);
      this.#pass(
        wider,
        beside.findIndex(({ id }) => id === level),
      );
    }
  }

  left(): void {
    if (this.current <= 0 && this.isOpened) this.close();
    else this.#at = this.current < 0 ? this.options.length - 1 : Math.max(this.current - 1, 0);
  }
}
