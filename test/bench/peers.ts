import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startElectron } from './harness/electron-process';
import { report } from './harness/report';
import { withProcessorTime } from './harness/processor-time';
import { median, rowsOf, type Row } from './harness/row';
import { withTemporaryFolder } from './harness/temporary-folder';
import { hold, prepare, timeInBarePage } from './reader/bare-page';
import { benchDocument, type BenchDocument } from './reader/documents';
import { installPeers, preparePeer, timeOfPeer } from './reader/peer-page';

/** The reader's engine against other annotation tools that mount in a page: opening, each in a process of its own. */
const RUNS = 3;
const PATIENCE_MS = 30_000;
/** Two frames of a 60 Hz display, and what a clock is off. */
const FLOOR_MS = 2 * (1000 / 60) + 1;
const goals = {
  recogito: 0.5,
  'v-annotator': 0.2,
  'label-studio': 0.05,
  'react-text-annotate': null,
  'web-highlighter': null,
};
const documents = [
  benchDocument(10_000, 100),
  benchDocument(100_000, 1000),
  benchDocument(1_000_000, 1000),
  benchDocument(5_000_000, 10_000),
];
/** `npm run bench -- peers --recogito` measures that one alone. */
const asked = process.argv.filter((arg) => arg.startsWith('--')).map((arg) => arg.slice(2));
const rows: Row[] = [];
const emptyWindow = join(import.meta.dirname, 'fixtures', 'empty-window');

/** One opening: milliseconds until it was painted, and of the main thread's processor time. */
interface Timed {
  painted: number;
  processor: number;
}

async function timed(page: Page, work: () => Promise<number>): Promise<Timed> {
  const { result: painted, processor } = await withProcessorTime(page, work);
  return { painted, processor };
}

/** Two frames are the floor of "until painted": where ours stands on it, processor time has the goal. */
function compared(
  name: string,
  { text, annotations }: BenchDocument,
  times: { ours: Timed[]; theirs: Timed[] },
  goal: number | null,
): Row[] {
  const onFloor = median(times.ours.map(({ painted }) => painted)) < FLOOR_MS;
  const rowsFor = (measure: string, what: keyof Timed, own: number | null) =>
    rowsOf({
      measure,
      characters: text.length,
      annotations: annotations.length,
      system: 'our engine alone',
      goal: own,
      ours: times.ours.map((run) => run[what]),
      baseline: { system: name, runs: times.theirs.map((run) => run[what]) },
    });
  return [
    ...rowsFor('show until painted', 'painted', onFloor ? null : goal),
    ...rowsFor('show, processor time', 'processor', onFloor ? goal : null),
  ];
}

installPeers();
await withTemporaryFolder(async (folder) => {
  for (const [name, goal] of Object.entries(goals).filter(
    ([name]) => asked.length === 0 || asked.includes(name),
  )) {
    for (const shown of documents) {
      const size = `${shown.text.length} characters, ${shown.annotations.length} annotations`;
      const times = { ours: [] as Timed[], theirs: [] as Timed[] };
      const ours = await startElectron(emptyWindow, join(folder, 'ours'));
      const theirs = await startElectron(emptyWindow, join(folder, 'theirs'));
      try {
        await prepare(ours.page);
        await preparePeer(theirs.page, name);
        await hold(ours.page, shown);
        for (let run = 0; run < RUNS; run++) {
          times.ours.push(await timed(ours.page, () => timeInBarePage(ours.page, 'engine')));
          times.theirs.push(await timed(theirs.page, () => timeOfPeer(theirs.page, shown, PATIENCE_MS)));
        }
        rows.push(...compared(name, shown, times, goal));
        console.log(
          `${name}, ${size}: ${times.theirs.map(({ painted }) => Math.round(painted)).join(', ')} ms`,
        );
      } catch (error) {
        const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
        console.log(`${name}, ${size}: ${reason}`);
        // The ratio is an upper bound then.
        const patience = [{ painted: PATIENCE_MS, processor: PATIENCE_MS }];
        if (times.ours.length > 0)
          rows.push(...compared(`${name}: ${reason}`, shown, { ours: times.ours, theirs: patience }, goal));
        break;
      } finally {
        await ours.quit();
        await theirs.quit();
      }
    }
  }
});
report('peers', rows);
