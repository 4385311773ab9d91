import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { callChannel } from '../contract/bridge';
import { accept, refuse } from '../contract/result';
import { calls, type CallInput, type CallName, type CallOutput } from '../contract/calls';

type Handler<Name extends CallName> = (
  input: CallInput<Name>,
) => CallOutput<Name> | Promise<CallOutput<Name>>;

/** Every call of the contract with what answers it. */
export type Handlers = { [Name in CallName]: Handler<Name> };

/** The handlers of one prefix, e.g. of all `documents.` calls. */
export type HandlersOf<Prefix extends string> = Pick<Handlers, Extract<CallName, `${Prefix}.${string}`>>;

/**
 * The one place where calls from the renderer come in. What comes from elsewhere than the page of our window,
 * or in another shape than the contract says, is refused with words that tell nothing about this process.
 */
export function registerHandlers(
  ipc: Pick<IpcMain, 'handle'>,
  isOurPage: (event: IpcMainInvokeEvent) => boolean,
  handlers: Handlers,
): void {
  const register = <Name extends CallName>(name: Name) => {
    const schema = calls[name].input;
    const handler: Handler<Name> = handlers[name];
    ipc.handle(callChannel(name), async (event, ...sent: unknown[]) => {
      if (!isOurPage(event)) throw new Error('Refused: unknown sender');
      const checked = schema.safeParse(sent[0]);
      if (!checked.success || sent.length > 1) throw new Error('Refused: wrong shape');
      return withoutDetails(name, async () => handler(checked.data as CallInput<Name>));
    });
  };
  for (const name of Object.keys(calls) as CallName[]) register(name);
}

/** What went wrong here is for our own log; the renderer learns that it went wrong. */
async function withoutDetails<Answer>(name: CallName, work: () => Promise<Answer>): Promise<Answer> {
  const outcome = await work().then(accept, (error: unknown) => {
    console.error(`${name} failed`, error);
    return refuse('failed');
  });
  if (!outcome.ok) throw new Error('Failed');
  return outcome.value;
}
