import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchProgram } from '../e2e/support/launch';
import { startElectron } from './harness/electron-process';
import { limitRow } from './harness/limit-row';
import { report } from './harness/report';
import { median, rowsOf, type Row } from './harness/row';
import { withTemporaryFolder } from './harness/temporary-folder';
import { hold, prepare, timeInBarePage } from './reader/bare-page';
import { benchDocument, type BenchDocument } from './reader/documents';
import { fillLibrary } from './reader/fill-library';
import { footprint, longestFrameOfJump, longestFrameOfPaging, open, tagNextWord } from './reader/in-program';

/** The reader with long documents and many annotations, against the same text in a bare page of the same Chromium. */
const quick = process.argv.includes('--quick');
const RUNS = quick ? 3 : 7;
const TAGS = quick ? 5 : 15;
const PAGES = quick ? 120 : Infinity;
const MEGABYTES = 5_000_000;
const MOST_NODES = 3000;
const TWO_FRAMES_MS = 2 * (1000 / 60);

const allSizes: [number, number][] = [
  [10_000, 100],
  [100_000, 100],
  [100_000, 1000],
  [1_000_000, 1000],
  [1_000_000, 10_000],
  [MEGABYTES, 100],
  [MEGABYTES, 10_000],
  [MEGABYTES, 50_000],
];
const inQuick = ([characters, annotations]: [number, number]) =>
  (characters === 100_000 && annotations === 1000) || (characters === MEGABYTES && annotations <= 10_000);
const documents = allSizes.filter((size) => !quick || inQuick(size)).map((size) => benchDocument(...size));
const paragraphs = benchDocument(2_000_000, 100);
const oneLine = benchDocument(2_000_000, 100, true);
const rest = benchDocument(2000, 1);

const rows: Row[] = [];
const sizeOf = ({ text, annotations }: BenchDocument) => ({
  characters: text.length,
  annotations: annotations.length,
});
const find = (characters: number, annotations: number) =>
  documents.find(({ text, annotations: own }) => text.length === characters && own.length === annotations);
const most = find(MEGABYTES, 10_000)!;
const fewest = find(MEGABYTES, 100)!;

/** Medians of the running program by document, for the rows that compare one with another. */
const opened = new Map<BenchDocument, number[]>();
const tagged = new Map<BenchDocument, { painted: number; processor: number }[]>();

async function openings(program: Page, bare: Page, shown: BenchDocument): Promise<void> {
  await hold(bare, shown);
  const times = {
    program: [] as number[],
    engine: [] as number[],
    codemirror: [] as number[],
    pre: [] as number[],
  };
  for (let run = 0; run <= RUNS; run++) {
    await open(program, rest);
    const once = {
      program: await open(program, shown),
      pre: await timeInBarePage(bare, 'pre'),
      engine: await timeInBarePage(bare, 'engine'),
      codemirror: await timeInBarePage(bare, 'codemirror'),
    };
    // The first run fills caches and does not count.
    if (run > 0)
      for (const way of ['program', 'pre', 'engine', 'codemirror'] as const) times[way].push(once[way]);
  }
  opened.set(shown, times.program);
  const size = sizeOf(shown);
  const goal = (figure: number) => (shown === most ? figure : null);
  const baseline = { system: 'a bare <pre> with the text alone', runs: times.pre };
  const measure = 'show until painted';
  const [fromStore, pre] = rowsOf({
    measure,
    ...size,
    system: 'Marginalia, from IndexedDB',
    goal: goal(0.4),
    ours: times.program,
    baseline,
  });
  const [engine] = rowsOf({
    measure,
    ...size,
    system: 'its engine alone',
    goal: goal(0.1),
    ours: times.engine,
    baseline,
  });
  const byFloor = rowsOf({
    measure: 'show until painted, by the floor',
    ...size,
    system: 'its engine alone',
    goal: 1.3,
    ours: times.engine,
    baseline: { system: 'bare CodeMirror with marks', runs: times.codemirror },
  });
  rows.push(fromStore, engine, pre, ...byFloor);
}

async function longLine(program: Page): Promise<void> {
  const times = { paragraphs: [] as number[], oneLine: [] as number[] };
  for (let run = 0; run <= RUNS; run++) {
    await open(program, rest);
    const first = await open(program, paragraphs);
    await open(program, rest);
    const second = await open(program, oneLine);
    if (run === 0) continue;
    times.paragraphs.push(first);
    times.oneLine.push(second);
  }
  rows.push(
    ...rowsOf({
      measure: 'show a single line until painted',
      ...sizeOf(oneLine),
      goal: 3,
      ours: times.oneLine,
      baseline: { system: 'the same in paragraphs', runs: times.paragraphs },
    }),
  );
}

async function tagging(program: Page, compared: BenchDocument[]): Promise<void> {
  const ROUNDS = 3;
  for (let round = 0; round < ROUNDS; round++) {
    for (const shown of compared) {
      await open(program, shown);
      await tagNextWord(program);
      const times = tagged.get(shown) ?? [];
      for (let run = 0; run < Math.ceil(TAGS / ROUNDS); run++) times.push(await tagNextWord(program));
      tagged.set(shown, times);
    }
  }
  const [base, ...others] = compared as [BenchDocument, ...BenchDocument[]];
  const runsOf = (shown: BenchDocument, what: 'painted' | 'processor') =>
    tagged.get(shown)!.map((run) => run[what]);
  for (const shown of others) {
    const goal = shown === most ? 1.2 : null;
    for (const [what, measure] of [
      ['painted', 'tag one span until painted'],
      ['processor', 'tag one span, processor time'],
    ] as const)
      rows.push(
        ...rowsOf({
          measure,
          ...sizeOf(shown),
          goal,
          ours: runsOf(shown, what),
          baseline: { system: `Marginalia at ${base.annotations.length}`, runs: runsOf(base, what) },
        }),
      );
  }
  rows.push(
    limitRow(
      { measure: 'tag one span until painted, two frames', ...sizeOf(most), unit: 'ms' },
      runsOf(most, 'painted'),
      TWO_FRAMES_MS,
    ),
  );
}

async function moving(program: Page): Promise<void> {
  const size = sizeOf(most);
  await open(program, rest);
  await open(program, most);
  const { heap, nodes } = await footprint(program);
  const jumps: number[] = [];
  for (let run = 0; run < RUNS; run++) jumps.push(await longestFrameOfJump(program));
  const paging = await longestFrameOfPaging(program, PAGES);
  console.log(`${paging.slow} of ${paging.turned} frames while paging took more than 20 ms.`);
  rows.push(
    limitRow({ measure: 'heap, 12 bytes a character', ...size, unit: 'bytes' }, [heap], 12 * size.characters),
    limitRow({ measure: 'DOM nodes', ...size, unit: 'nodes' }, [nodes], MOST_NODES),
    limitRow({ measure: 'longest frame on a jump to the middle', ...size, unit: 'ms' }, jumps, 100),
    limitRow(
      { measure: `longest frame of ${paging.turned} pages`, ...size, unit: 'ms' },
      [paging.longest],
      50,
    ),
  );
}

/** More of what is off the screen is a tie up to this. */
const TIE = 1.5;

/** Opening by n log n of the characters, from 1 MB to 5 MB, and by the annotations at 5 MB. */
function growth(): void {
  for (const shown of documents.filter(
    ({ text, annotations }) => text.length === MEGABYTES && annotations.length > 100,
  ))
    rows.push(
      ...rowsOf({
        measure: 'growth of opening in annotations',
        ...sizeOf(shown),
        goal: TIE,
        ours: opened.get(shown)!,
        baseline: { system: `Marginalia at ${fewest.annotations.length}`, runs: opened.get(fewest)! },
      }),
    );
  const smaller = find(1_000_000, 10_000);
  if (!smaller) return;
  const nLogN = ({ text }: BenchDocument) => text.length * Math.log(text.length);
  rows.push(
    ...rowsOf({
      measure: 'growth of opening in characters',
      ...sizeOf(most),
      goal: nLogN(most) / nLogN(smaller),
      ours: opened.get(most)!,
      baseline: { system: 'Marginalia at 1 MB', runs: opened.get(smaller)! },
    }),
  );
  console.log(`Opening 5 MB: ${median(opened.get(most)!)} ms; 1 MB: ${median(opened.get(smaller)!)} ms.`);
}

await withTemporaryFolder(async (folder) => {
  const profile = join(folder, 'profile');
  const first = await launchProgram({ profile });
  await fillLibrary(first.page, [...documents, paragraphs, oneLine, rest]);
  await first.close();
  // The journal knows nothing of what was put beside the program; where there is none it begins with what the store has.
  await rm(join(profile, 'journal'), { recursive: true });

  const { page: program, close } = await launchProgram({ profile });
  const bare = await startElectron(
    join(import.meta.dirname, 'fixtures', 'empty-window'),
    join(folder, 'bare'),
  );
  await prepare(bare.page);
  for (const shown of documents) await openings(program, bare.page, shown);
  await bare.quit();
  await longLine(program);
  const crowded = find(MEGABYTES, 50_000);
  await tagging(program, crowded ? [fewest, most, crowded] : [fewest, most]);
  await moving(program);
  growth();
  await close();
});
report('reader', rows);
