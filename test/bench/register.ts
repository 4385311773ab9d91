import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchProgram } from '../e2e/support/launch';
import { limitRow } from './harness/limit-row';
import { report } from './harness/report';
import { rowsOf, type Row } from './harness/row';
import { timeFromKey } from './harness/stopwatch';
import { withTemporaryFolder } from './harness/temporary-folder';
import { fillLibrary } from './reader/fill-library';
import type { BenchDocument } from './reader/documents';
import { parties, readouts } from './register/readouts';

/** The register of a large library, against the same table with two hundred rows. */
const DOCUMENTS = 200;
const MANY = 20_000;
const FEW = 200;
const STARTS = 3;
const RUNS = 4;
/** A hundred times the rows may cost so many times as much: rows are read, but those in sight alone are drawn. */
const GOAL = 10;
/** What a hand takes for at once is 100 ms; for a table that is made anew it waits so long without wondering. */
const PATIENCE_MS = { open: 2000, again: 500, sort: 500, search: 500, page: 100 };

type Measure = keyof typeof PATIENCE_MS;
type Times = Record<Measure, number[]>;
const noTimes = (): Times => ({ open: [], again: [], sort: [], search: [], page: [] });
const words: Record<Measure, string> = {
  open: 'open the register first',
  again: 'open it again',
  sort: 'sort by a column',
  search: 'search one letter further',
  page: 'go one page down',
};

/** The cell with the hand: that it has the focus too is no change of the page that could be seen. */
const HAND = '[role=gridcell][tabindex="0"]';
const FIRST_PARTY = '[data-at="0"] [data-column="1"]';

/** Milliseconds from a key until what an element says is painted. */
const timed = (page: Page, key: string, selector: string, end: RegExp, first?: RegExp): Promise<number> =>
  timeFromKey(page, () => page.keyboard.press(key), {
    key: key.split('+').at(-1)!,
    selector,
    end,
    ...(first && { first }),
    painted: true,
  });

async function measure(page: Page, documents: readonly BenchDocument[], times: Times): Promise<void> {
  const shown = documents
    .flatMap(({ annotations }) => annotations)
    .filter(({ decisions }) => decisions[0]?.verdict !== 'rejected');
  const all = documents.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const status = (count: number) => new RegExp(`(?<!\\d)${count} of ${all} commitments`);
  const first = new RegExp(shown[0]!.quote.exact);

  const notFirst = new RegExp(`^(?!.*${shown[0]!.quote.exact})`);

  times.open.push(await timed(page, 'Control+3', HAND, first));
  for (let run = 0; run < RUNS; run++) {
    await page.keyboard.press('Control+1');
    times.again.push(await timed(page, 'Control+3', HAND, first));
    times.page.push(await timed(page, 'PageDown', HAND, notFirst));
    await page.keyboard.press('Control+Home');

    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    times.sort.push(await timed(page, 'Enter', FIRST_PARTY, /^Brenn/));
    times.sort.push(await timed(page, 'Enter', FIRST_PARTY, /^Veldria/));
    await page.keyboard.press('Enter');

    await page.keyboard.press('Control+f');
    const titles = new Map(documents.map(({ document }) => [document.id, document.title]));
    const found = (searched: string) =>
      shown.filter(({ quote, documentId }) =>
        [quote.exact, titles.get(documentId)].some((words) => words?.includes(searched)),
      ).length;
    await page.keyboard.type('vaccin');
    times.search.push(await timed(page, 'e', 'footer', status(found('vaccine'))));
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await page.locator('[role=gridcell]').first().click();
    await page.keyboard.press('Control+Home');
  }
}

/** Puts a library into a profile, and starts the program on it some times. */
async function run(profile: string, documents: readonly BenchDocument[]): Promise<Times> {
  const filling = await launchProgram({ profile });
  await fillLibrary(filling.page, documents, parties);
  await filling.close();
  // The journal knows nothing of what was put beside the program; where there is none it begins with what the store has.
  await rm(join(profile, 'journal'), { recursive: true });
  const times = noTimes();
  for (let start = 0; start < STARTS; start++) {
    const { page, close } = await launchProgram({ profile });
    await measure(page, documents, times);
    await close();
  }
  return times;
}

const rows: Row[] = [];
await withTemporaryFolder(async (folder) => {
  const many = readouts(DOCUMENTS, MANY);
  const few = await run(join(folder, 'few'), readouts(DOCUMENTS, FEW));
  const times = await run(join(folder, 'many'), many);
  const size = {
    characters: many.reduce((sum, { text }) => sum + text.length, 0),
    annotations: MANY,
  };
  for (const kind of Object.keys(words) as Measure[])
    rows.push(
      ...rowsOf({
        measure: words[kind],
        ...size,
        goal: GOAL,
        ours: times[kind],
        baseline: { system: `Marginalia with ${FEW} rows`, runs: few[kind] },
      }),
      limitRow({ measure: `${words[kind]}, patience`, ...size, unit: 'ms' }, times[kind], PATIENCE_MS[kind]),
    );
});
report('register', rows);
