import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFiles } from '../e2e/support/dialogs';
import { launchProgram } from '../e2e/support/launch';
import { caretBefore, saved } from '../e2e/support/reading';
import { generatedText } from './harness/generated-text';
import { report } from './harness/report';
import { rowsOf } from './harness/row';
import { timeFromKey } from './harness/stopwatch';
import { bareStrictPut } from './harness/strict-put';
import { withTemporaryFolder } from './harness/temporary-folder';

/** Opening a document until it is painted, and tagging until the store has acknowledged it, in the running program. */
const RUNS = 15;
const WARM_UP = 2;
const CHARACTERS = 100_000;

/** What one tag has to say at least, for the bare store. */
const annotation = (run: number, exact: string) => ({
  id: `annotation-${run}`,
  documentId: 'generated',
  tagId: 'commitment',
  start: 0,
  end: exact.length,
  quote: { exact, prefix: '', suffix: ' of the generated text follows here.' },
  note: '',
  annotator: 'Bench',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
});

await withTemporaryFolder(async (folder) => {
  const { app, page, close } = await launchProgram({ profile: join(folder, 'profile') });
  const put = await bareStrictPut(page);
  const times = {
    open: [] as number[],
    tag: [] as number[],
    putText: [] as number[],
    putTag: [] as number[],
  };

  for (let run = 0; run < RUNS + WARM_UP; run++) {
    const heading = `Document number ${run} begins.`;
    const text = `${heading}\n\n${generatedText(CHARACTERS - heading.length - 2, run)}`;
    const file = join(folder, `generated-${run}.txt`);
    writeFileSync(file, text);

    await chooseFiles(app, [file]);
    const open = await timeFromKey(page, () => page.keyboard.press('Control+o'), {
      key: 'o',
      selector: '.cm-content',
      end: new RegExp(heading),
      painted: true,
    });
    await saved(page);
    const putText = await put({ id: `text-${run}`, text } as { id: string });

    await caretBefore(page, heading);
    for (let words = 0; words < 3; words++) await page.keyboard.press('Control+Shift+ArrowRight');
    await page.getByRole('toolbar', { name: 'Tag the selection' }).waitFor();
    const tag = await timeFromKey(page, () => page.keyboard.press('1'), {
      key: '1',
      selector: '[role="status"]',
      first: /Saving/,
      end: /^\s*Saved/,
      painted: false,
    });
    const putTag = await put(annotation(run, heading));

    if (run < WARM_UP) continue;
    times.open.push(open);
    times.tag.push(tag);
    times.putText.push(putText);
    times.putTag.push(putTag);
  }
  await close();

  report('tag', [
    ...rowsOf({
      measure: 'open a document until painted',
      characters: CHARACTERS,
      annotations: 0,
      goal: 10,
      ours: times.open,
      baseline: { system: 'bare Dexie strict put of its text', runs: times.putText },
    }),
    ...rowsOf({
      measure: 'tag a span until acknowledged',
      characters: CHARACTERS,
      annotations: 1,
      goal: 3,
      ours: times.tag,
      baseline: { system: 'bare Dexie strict put of an annotation', runs: times.putTag },
    }),
  ]);
});
