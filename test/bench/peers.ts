import { join } from 'node:path';
import { startElectron } from './harness/electron-process';
import { report } from './harness/report';
import { rowsOf, type Row } from './harness/row';
import { withTemporaryFolder } from './harness/temporary-folder';
import { hold, prepare, timeInBarePage } from './reader/bare-page';
import { benchDocument } from './reader/documents';
import { installPeers, preparePeer, timeOfPeer } from './reader/peer-page';

/** The reader's engine against other annotation tools that mount in a page: opening, each in a process of its own. */
const RUNS = 3;
const PATIENCE_MS = 30_000;
const goals = {
  recogito: 0.5,
  'v-annotator': 0.2,
  'label-studio': 0.05,
  'react-text-annotate': 1,
  'web-highlighter': 1,
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

installPeers();
await withTemporaryFolder(async (folder) => {
  for (const [name, goal] of Object.entries(goals).filter(
    ([name]) => asked.length === 0 || asked.includes(name),
  )) {
    for (const shown of documents) {
      const size = `${shown.text.length} characters, ${shown.annotations.length} annotations`;
      const ours = await startElectron(emptyWindow, join(folder, 'ours'));
      const theirs = await startElectron(emptyWindow, join(folder, 'theirs'));
      try {
        await prepare(ours.page);
        await preparePeer(theirs.page, name);
        await hold(ours.page, shown);
        const times = { ours: [] as number[], theirs: [] as number[] };
        for (let run = 0; run < RUNS; run++) {
          times.ours.push(await timeInBarePage(ours.page, 'engine'));
          times.theirs.push(await timeOfPeer(theirs.page, shown, PATIENCE_MS));
        }
        rows.push(
          ...rowsOf({
            measure: 'show until painted',
            characters: shown.text.length,
            annotations: shown.annotations.length,
            system: 'our engine alone',
            goal,
            ours: times.ours,
            baseline: { system: name, runs: times.theirs },
          }),
        );
        console.log(`${name}, ${size}: ${times.theirs.map(Math.round).join(', ')} ms`);
      } catch (error) {
        console.log(
          `${name}, ${size}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
        );
        break;
      } finally {
        await ours.quit();
        await theirs.quit();
      }
    }
  }
});
report('peers', rows);
