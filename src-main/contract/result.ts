/** What an operation that can be refused hands back. Refusals are values: nothing is thrown across the processes. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export const accept = <Value>(value: Value) => ({ ok: true, value }) as const;

export const refuse = <Refusal>(refusal: Refusal) => ({ ok: false, refusal }) as const;
