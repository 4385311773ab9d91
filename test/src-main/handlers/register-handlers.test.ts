import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { calls, type CallName } from '../../../src-main/contract/calls';
import { registerHandlers, type Handlers } from '../../../src-main/handlers/register-handlers';

type Listener = (event: IpcMainInvokeEvent, ...sent: unknown[]) => Promise<unknown>;

function registered(changes: Partial<Handlers> = {}, isOurs = true) {
  const listeners = new Map<string, Listener>();
  const reached: { name: CallName; input: unknown }[] = [];
  const names = Object.keys(calls) as CallName[];
  const handlers = Object.fromEntries(
    names.map((name) => [name, (input: unknown) => void reached.push({ name, input })]),
  ) as unknown as Handlers;
  registerHandlers(
    { handle: (channel, listener) => void listeners.set(channel, listener as Listener) },
    () => isOurs,
    { ...handlers, ...changes },
  );
  const call = (name: string, ...sent: unknown[]) => {
    const listener = listeners.get(`marginalia:call:${name}`);
    if (!listener) throw new Error(`No ${name}`);
    return listener({} as IpcMainInvokeEvent, ...sent);
  };
  return { call, reached, listeners };
}

describe('a call', () => {
  it('has one listener for each line of the contract and none besides', () => {
    const expected = Object.keys(calls).map((name) => `marginalia:call:${name}`);
    expect([...registered().listeners.keys()].sort()).toEqual(expected.sort());
  });

  it('reaches its handler with what the schema let through', async () => {
    const { call, reached } = registered();
    await call('documents.openRecent', { token: 'abc' });
    await call('documents.recent');
    await call('documents.recent', undefined);
    expect(reached).toEqual([
      { name: 'documents.openRecent', input: { token: 'abc' } },
      { name: 'documents.recent', input: undefined },
      { name: 'documents.recent', input: undefined },
    ]);
  });

  it('from an unknown sender reaches nothing, even in the right shape', async () => {
    const { call, reached } = registered({}, false);
    await expect(call('documents.recent')).rejects.toThrow(/^Refused: unknown sender$/);
    expect(reached).toEqual([]);
  });

  it.each([
    ['documents.recent', {}],
    ['documents.recent', null],
    ['documents.openRecent', undefined],
    ['documents.openRecent', { token: '' }],
    ['documents.openRecent', { token: 7 }],
    ['documents.openRecent', { token: 'abc', path: '/etc/passwd' }],
    ['documents.openDropped', { paths: '/etc/passwd' }],
    ['exports.save', { suggestedName: 'a.json' }],
    ['exports.save', { suggestedName: 'a.json', content: 'x', path: '/etc/passwd' }],
    ['exports.save', { suggestedName: 'a'.repeat(256), content: '' }],
    ['preferences.change', { theme: 'pink' }],
    ['preferences.change', { zoom: Number.NaN }],
    ['preferences.change', { zoom: 100 }],
    ['preferences.change', { annotator: '   ' }],
    ['menu.show', [{ label: 'File', items: [{ kind: 'role', role: 'toggleDevTools' }] }]],
    [
      'menu.show',
      [{ label: 'File', items: [{ kind: 'action', id: 'a', label: 'A', enabled: true, click: 'x' }] }],
    ],
  ])('%s with %j is refused and says no more than that', async (name, input) => {
    const { call, reached } = registered();
    await expect(call(name, input)).rejects.toThrow(/^Refused: wrong shape$/);
    expect(reached).toEqual([]);
  });

  it('with something after its input is refused', async () => {
    const { call } = registered();
    await expect(call('documents.openRecent', { token: 'abc' }, 'more')).rejects.toThrow(
      /^Refused: wrong shape$/,
    );
  });

  it('that fails tells the page nothing of paths or causes, and our log everything', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const cause = new Error('ENOENT: /home/ana/secret.txt');
    const { call } = registered({ 'documents.recent': () => Promise.reject(cause) });
    const error = (await call('documents.recent').catch((thrown: unknown) => thrown)) as Error;
    expect(error.message).toBe('Failed');
    expect(error.cause).toBeUndefined();
    expect(log).toHaveBeenCalledWith('documents.recent failed', cause);
    log.mockRestore();
  });
});
