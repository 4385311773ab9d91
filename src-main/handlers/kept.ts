import type { KeepingRefusal } from '../contract/journal';
import { accept, type Result } from '../contract/result';
import { keepingRefusal } from '../files/journal/keeping-error';

/** Hears of what the disk or the journal refused. */
export type NoteRefusal = (call: string, error: unknown) => void;

type Kept<Input, Value> = (input: Input) => Promise<Result<Value, KeepingRefusal>>;

/** Answers a call with what the work comes to, or with why it was refused. */
export const keptBy =
  (note: NoteRefusal) =>
  <Input, Value>(call: string, work: (input: Input) => Value | Promise<Value>): Kept<Input, Value> =>
  async (input) => {
    try {
      return accept(await work(input));
    } catch (error) {
      note(call, error);
      return keepingRefusal(error);
    }
  };
