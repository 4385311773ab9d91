import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { isOurPage } from '../../../src-main/app/our-page';

const contents = {};
const window = { isDestroyed: () => false, webContents: contents } as unknown as BrowserWindow;
const topFrame = { parent: null, origin: 'app://marginalia' };
const call = (changes: object = {}) =>
  ({ sender: contents, senderFrame: topFrame, ...changes }) as unknown as IpcMainInvokeEvent;

describe('a call', () => {
  it('is ours from the top frame of our window under our origin', () => {
    expect(isOurPage(call(), window)).toBe(true);
  });

  it.each([
    ['from another page', { sender: {} }],
    ['from a frame that is gone', { senderFrame: null }],
    ['from a frame within the page', { senderFrame: { ...topFrame, parent: topFrame } }],
    ['from another origin', { senderFrame: { ...topFrame, origin: 'https://example.org' } }],
    [
      'from an origin that only begins like ours',
      { senderFrame: { ...topFrame, origin: 'app://marginalia.x' } },
    ],
    ['from an opaque origin', { senderFrame: { ...topFrame, origin: 'null' } }],
  ])('is not ours %s', (_, changes) => {
    expect(isOurPage(call(changes), window)).toBe(false);
  });

  it('is not ours when the window is gone', () => {
    const gone = { ...window, isDestroyed: () => true } as unknown as BrowserWindow;
    expect(isOurPage(call(), gone)).toBe(false);
  });
});
