import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { WriteRefusal } from '../contract/files';
import { accept, type Result } from '../contract/result';
import type { z } from '../contract/schema';
import { writeAtomic } from './write-atomic';

/** One small JSON file of the profile, held in memory, written through, and begun anew where it is damaged. */
export class StoredJson<Value> {
  readonly #path: string;
  #value: Value;
  #writing: Promise<Result<undefined, WriteRefusal>> = Promise.resolve(accept(undefined));
  #waiting = false;

  private constructor(path: string, value: Value) {
    this.#path = path;
    this.#value = value;
  }

  /** Reads the file. A damaged one is put aside as `<name>.damaged`, and the fallback stands in for it. */
  static async open<Value>(
    path: string,
    schema: z.ZodType<Value>,
    fallback: Value,
  ): Promise<StoredJson<Value>> {
    const content = await readFile(path, 'utf8').catch(() => undefined);
    const value = content === undefined ? undefined : parse(content, schema);
    if (content !== undefined && value === undefined)
      await rename(path, `${path}.damaged`).catch(() => undefined);
    return new StoredJson(path, value ?? fallback);
  }

  get value(): Value {
    return this.#value;
  }

  /** Sets the value at once and resolves when it, or a later one, is on the disk or was refused. */
  set(value: Value): Promise<Result<undefined, WriteRefusal>> {
    this.#value = value;
    if (this.#waiting) return this.#writing;
    this.#waiting = true;
    this.#writing = this.#writing.then(() => {
      this.#waiting = false;
      return this.#write();
    });
    return this.#writing;
  }

  /** Resolves when all that was set has been written or refused. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<Result<undefined, WriteRefusal>> {
    await mkdir(dirname(this.#path), { recursive: true }).catch(() => undefined);
    return writeAtomic(this.#path, `${JSON.stringify(this.#value, null, 2)}\n`);
  }
}

function parse<Value>(content: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(content)).data;
  } catch {
    return undefined;
  }
}
