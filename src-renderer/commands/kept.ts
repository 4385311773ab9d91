import type { CallInput, CallOutput, Host, KeepingRefusal, PublicCallName } from '../host/host';

/** The calls that the disk or the journal can refuse. */
export type KeptCall = {
  [Name in PublicCallName]: { ok: false; refusal: KeepingRefusal } extends CallOutput<Name> ? Name : never;
}[PublicCallName];

type ValueOf<Name extends KeptCall> = Extract<CallOutput<Name>, { ok: true }>['value'];

/** What journal or snapshots refused; its name is the code. */
export class KeepingError extends Error {
  constructor(readonly code: KeepingRefusal['code']) {
    super(code);
    this.name = code;
  }
}

/** Calls the main process, and throws what it refuses. */
export async function kept<Name extends KeptCall>(
  host: Host,
  name: Name,
  input: CallInput<Name>,
): Promise<ValueOf<Name>> {
  const answer = (await host.call(name, input)) as
    { ok: true; value: ValueOf<Name> } | { ok: false; refusal: KeepingRefusal };
  if (!answer.ok) throw new KeepingError(answer.refusal.code);
  return answer.value;
}
