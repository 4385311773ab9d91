/** Something wrong with a file, and where. */
export interface FormatProblem {
  /** The place in the file, e.g. `documents[0].annotations[3].end` or `line 12`; empty for the file as a whole. */
  path: string;
  /** Goes on from the path: `is missing`. */
  message: string;
}

export interface Refused {
  ok: false;
  problems: FormatProblem[];
}

/** Thrown inside a reader of a format where the file is not what it must be; `guarded` makes a refusal of it. */
export class Unreadable extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

/** What a reader gives, or the refusal that it threw. */
export function guarded<Read>(read: () => Read): Read | Refused {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable)
      return { ok: false, problems: [{ path: error.path, message: error.message }] };
    throw error;
  }
}
