import type { Page } from '@playwright/test';
import { withProcessorTime } from '../harness/processor-time';
import { timeFromKey } from '../harness/stopwatch';
import type { BenchDocument } from './documents';

/** Shows a document of the library; milliseconds from the click until its text and marks are painted and take keys. */
export const open = (page: Page, { document: { title }, annotations }: BenchDocument): Promise<number> =>
  page.evaluate(
    ({ title, marked }) => {
      const item = [...document.querySelectorAll<HTMLElement>('[data-document]')].find((candidate) =>
        candidate.title.startsWith(title),
      );
      if (!item) throw new Error(`${title} is not in the library`);
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const ready = () => {
        const content = document.querySelector('.cm-content');
        const shown =
          content?.getAttribute('aria-label') === title &&
          content.querySelector('.cm-line')?.textContent.startsWith(title);
        return (
          shown &&
          document.activeElement === content &&
          (!marked || content.querySelector('[data-annotation]'))
        );
      };
      return new Promise<number>((resolve) => {
        const began = performance.now();
        const observer = new MutationObserver(look);
        function look(): void {
          if (!ready()) return;
          observer.disconnect();
          void frame()
            .then(frame)
            .then(() => resolve(performance.now() - began));
        }
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        item.click();
      });
    },
    { title, marked: annotations.length > 0 },
  );

/**
 * Selects the word after the caret and tags it; milliseconds from the key until the new annotation is painted, and
 * of that the processor time of the page's main thread, which other work on the machine does not lengthen.
 */
export async function tagNextWord(page: Page): Promise<{ painted: number; processor: number }> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.getByRole('toolbar', { name: 'Tag the selection' }).waitFor();
  const { result: painted, processor } = await withProcessorTime(page, () =>
    timeFromKey(page, () => page.keyboard.press('1'), {
      key: '1',
      selector: '.cm-chosen',
      end: /\S/,
      painted: true,
    }),
  );
  return { painted, processor };
}

/** The longest frame, in milliseconds, of a scroll by whole pages: all of them or so many from the top. */
export const longestFrameOfPaging = (
  page: Page,
  pages = Infinity,
): Promise<{ longest: number; slow: number; turned: number }> =>
  page.evaluate(
    async (pages) => {
      const scroller = document.querySelector('.cm-scroller')!;
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      scroller.scrollTop = 0;
      await frame();
      let before = await frame();
      let longest = 0;
      let slow = 0;
      let turned = 0;
      for (; turned < pages; turned++) {
        const top = scroller.scrollTop;
        scroller.scrollTop += scroller.clientHeight;
        const now = await frame();
        longest = Math.max(longest, now - before);
        if (now - before > 20) slow++;
        before = now;
        if (scroller.scrollTop === top) break;
      }
      return { longest, slow, turned };
    },
    pages === Infinity ? 1_000_000 : pages,
  );

/** The longest frame after a jump to the middle of the document, in milliseconds. */
export const longestFrameOfJump = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const scroller = document.querySelector('.cm-scroller')!;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    scroller.scrollTop = 0;
    for (let rest = 0; rest < 20; rest++) await frame();
    let before = await frame();
    let longest = 0;
    scroller.scrollTop = scroller.scrollHeight / 2;
    for (let frames = 0; frames < 10; frames++) {
      const now = await frame();
      longest = Math.max(longest, now - before);
      before = now;
    }
    return longest;
  });

/** What the page holds after the garbage has been collected. */
export async function footprint(page: Page): Promise<{ heap: number; nodes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  return { heap: usedSize, nodes };
}
