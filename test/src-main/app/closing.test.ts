import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Closing } from '../../../src-main/app/closing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function closingWith(page: { listening?: boolean; crashed?: boolean }, answers: ('go-on' | 'quit')[] = []) {
  const done: string[] = [];
  const closing = new Closing({
    askPage: () => done.push('ask page'),
    isPageListening: () => page.listening ?? true,
    isPageCrashed: () => page.crashed ?? false,
    askPerson: (why) => {
      done.push(`ask person: ${why}`);
      const answer = answers.shift();
      return answer ? Promise.resolve(answer) : new Promise(() => undefined);
    },
    reloadPage: () => done.push('reload'),
    leave: () => {
      done.push('leave');
      return Promise.resolve();
    },
  });
  return { closing, done };
}

describe('a window that is closed', () => {
  it('goes when the page has answered, not before', () => {
    const { closing, done } = closingWith({});
    closing.request();
    expect(done).toEqual(['ask page']);
    closing.release();
    expect(done).toEqual(['ask page', 'leave']);
  });

  it('stays without a question when the page says that something is not saved, and can be asked again', async () => {
    const { closing, done } = closingWith({});
    closing.request();
    closing.keep();
    await vi.advanceTimersByTimeAsync(60_000);
    closing.request();
    expect(done).toEqual(['ask page', 'ask page']);
  });

  it('asks the page once, however often it is closed', () => {
    const { closing, done } = closingWith({});
    closing.request();
    closing.request();
    expect(done).toEqual(['ask page']);
  });

  it('goes at once when there is no page that has anything to save', () => {
    const { closing, done } = closingWith({ listening: false });
    closing.request();
    expect(done).toEqual(['leave']);
  });

  it('asks the person after five seconds without an answer, and not a moment earlier', async () => {
    const { closing, done } = closingWith({});
    closing.request();
    await vi.advanceTimersByTimeAsync(4999);
    expect(done).toEqual(['ask page']);
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toEqual(['ask page', 'ask person: no-answer']);
  });

  it('asks the page again when the person waits, and goes when the person quits', async () => {
    const { closing, done } = closingWith({}, ['go-on', 'quit']);
    closing.request();
    await vi.advanceTimersByTimeAsync(5000);
    expect(done).toEqual(['ask page', 'ask person: no-answer', 'ask page']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(done.slice(3)).toEqual(['ask person: no-answer', 'leave']);
  });

  it('goes when the page answers while the person is asked', async () => {
    const { closing, done } = closingWith({});
    closing.request();
    await vi.advanceTimersByTimeAsync(5000);
    closing.release();
    expect(done.at(-1)).toBe('leave');
  });

  it('leaves once, however many say so', () => {
    const { closing, done } = closingWith({});
    closing.request();
    closing.release();
    closing.release();
    expect(done.filter((step) => step === 'leave')).toHaveLength(1);
  });
});

describe('a page that crashes', () => {
  it('is loaded again if the person wants to go on, and can be closed after that', async () => {
    const page = { crashed: true };
    const { closing, done } = closingWith(page, ['go-on']);
    closing.pageCrashed();
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['ask person: crashed', 'reload']);
    page.crashed = false;
    closing.request();
    expect(done.at(-1)).toBe('ask page');
  });

  it('does not hold the window when the person quits', async () => {
    const { closing, done } = closingWith({ crashed: true }, ['quit']);
    closing.request();
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['ask person: crashed', 'leave']);
  });

  it('while it was saving is not waited for any longer', async () => {
    const { closing, done } = closingWith({}, ['quit']);
    closing.request();
    closing.pageCrashed();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(done).toEqual(['ask page', 'ask person: crashed', 'leave']);
  });
});
