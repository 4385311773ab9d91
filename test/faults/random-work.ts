import { chooseFiles } from '../e2e/support/dialogs';
import { fixtureFile } from '../e2e/support/fixture-files';
import type { Program } from '../e2e/support/launch';
import { pick } from './random';

const NAMES = ['Okafor', 'Lindqvist', 'Moreau', 'Tanaka', 'Abara', 'Reyes', 'Novak', 'Haddad'];

/** A short text of which all is in sight, different for each number. */
const textOf = (number: number): string =>
  [
    `Readout number ${number}`,
    ...NAMES.map((name, index) => `${name} will provide ${number + index} million crowns for rail.`),
  ].join('\n');

interface Run {
  stopped: boolean;
}

/** What a person does who works fast, by keys alone, until it is stopped; each deed is drawn from `random`. */
export class RandomWork {
  /** A run that hangs on a page that is gone must not wake up in the next one. */
  #run: Run = { stopped: true };
  #documents = 0;

  constructor(
    private random: () => number,
    private folder: string,
  ) {}

  stop(): void {
    this.#run.stopped = true;
  }

  async run({ app, page }: Pick<Program, 'app' | 'page'>): Promise<void> {
    const run: Run = (this.#run = { stopped: false });
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) if (!run.stopped) await page.keyboard.press(key);
    };
    const deeds: Record<string, () => Promise<void>> = {
      open: async () => {
        const number = ++this.#documents;
        await chooseFiles(app, [await fixtureFile(this.folder, `readout-${number}.txt`, textOf(number))]);
        await press('Control+o');
      },
      tag: async () => {
        await press('Escape', 'Control+Home');
        for (let steps = Math.floor(this.random() * 40); steps > 0; steps--)
          await press('Control+ArrowRight');
        await press('Control+Shift+ArrowRight', pick(this.random, ['1', '2', '3']));
      },
      delete: () => press('Escape', pick(this.random, ['Alt+ArrowDown', 'Alt+ArrowUp']), 'Delete'),
      retag: () => press('Escape', 'Alt+ArrowDown', pick(this.random, ['1', '2', '3'])),
      undo: () => press('Escape', 'Control+z'),
      redo: () => press('Escape', 'Control+Shift+z'),
      burst: () => press('Escape', 'Control+z', 'Control+z', 'Control+Shift+z', 'Control+z'),
      go: () => press('Control+PageDown'),
    };
    const drawn = ['tag', 'tag', 'tag', 'tag', 'tag', 'delete', 'retag', 'undo', 'redo', 'burst', 'go'];
    if (this.#documents === 0) await deeds['open']!();
    while (!run.stopped) {
      const deed = this.random() < 0.06 ? 'open' : pick(this.random, drawn);
      await deeds[deed]!();
      await new Promise((done) => setTimeout(done, this.random() * 60));
    }
  }
}
