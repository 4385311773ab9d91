import { describe, expect, it } from 'vitest';
import { PendingArrivals } from '../../../src-main/app/pending-arrivals';
import type { Arrival } from '../../../src-main/contract/files';

const arrival = (fileName: string): Arrival => ({ ok: false, refusal: { code: 'missing', fileName } });

function arrivals() {
  const sent: Arrival[][] = [];
  return { sent, pending: new PendingArrivals((arrived) => sent.push(arrived)) };
}

describe('files from outside', () => {
  it('wait for the page, in their order, also those still being read', async () => {
    const { sent, pending } = arrivals();
    let finish: (read: Arrival[]) => void = () => undefined;
    void pending.deliver(new Promise((resolve) => (finish = resolve)));
    void pending.deliver(Promise.resolve([arrival('b')]));
    const taken = pending.take();
    finish([arrival('a')]);
    expect(await taken).toEqual([arrival('a'), arrival('b')]);
    expect(sent).toEqual([]);
  });

  it('are taken once', async () => {
    const { pending } = arrivals();
    await pending.deliver(Promise.resolve([arrival('a')]));
    await pending.take();
    expect(await pending.take()).toEqual([]);
  });

  it('are sent at once to a page that listens; nothing is sent for no files', async () => {
    const { sent, pending } = arrivals();
    await pending.take();
    await pending.deliver(Promise.resolve([arrival('a')]));
    await pending.deliver(Promise.resolve([]));
    expect(sent).toEqual([[arrival('a')]]);
  });

  it('wait again when the page is loaded anew, even while they are read', async () => {
    const { sent, pending } = arrivals();
    await pending.take();
    let finish: (read: Arrival[]) => void = () => undefined;
    const delivered = pending.deliver(new Promise((resolve) => (finish = resolve)));
    pending.pageLeft();
    finish([arrival('a')]);
    await delivered;
    expect(sent).toEqual([]);
    expect(pending.listening).toBe(false);
    expect(await pending.take()).toEqual([arrival('a')]);
  });
});
