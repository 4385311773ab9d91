import type { Arrival } from './files';
import type { CallInput, CallName, CallOutput } from './calls';
import type { EventName, Events } from './events';

/** Calls that carry a path; the preload makes them itself and hands none of them on. */
export type PrivateCallName = 'documents.openDropped';
export type PublicCallName = Exclude<CallName, PrivateCallName>;

/** What the preload puts on `window.marginalia`: the renderer's only way out. */
export interface Bridge {
  call: <Name extends PublicCallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;
  /** Reads real files that the user dropped; made-up `File` objects have no path and are passed over. */
  openDropped: (files: File[]) => Promise<Arrival[]>;
  /** Returns the function that ends the subscription. */
  on: <Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void) => () => void;
}

/** The channel of a call. Calls and events have prefixes of their own, so that no name reaches another channel. */
export const callChannel = (name: string) => `marginalia:call:${name}`;

/** The channel of an event. */
export const eventChannel = (name: string) => `marginalia:event:${name}`;
